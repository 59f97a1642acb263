//! The cells of a row: its fields in their order, and those of what a field holds in its place.
//!
//! A row writes its cells itself, by way of [`serde`]: a site has many rows, and a picture of each in memory would cost
//! more than all the rest of a file.

use std::fmt;
use std::io::Write;

use serde::Serialize;
use serde::ser::{Impossible, SerializeSeq, SerializeStruct, Serializer};

use super::{Column, Holds};

/// Writes the cells of one row, column by column.
pub(super) struct Cells<'a, W: Write> {
    line: &'a mut csv::Writer<W>,
    /// The columns that are still to be written.
    columns: &'a [Column],
    /// How many names of a column's path lead to what is being written.
    depth: usize,
    /// The words of a cell, while it is being written.
    text: String,
}

impl<'a, W: Write> Cells<'a, W> {
    pub fn new(line: &'a mut csv::Writer<W>, columns: &'a [Column]) -> Cells<'a, W> {
        Cells { line, columns, depth: 0, text: String::new() }
    }

    /// Writes the cells of `row`, and leaves the columns that are not of the row.
    pub fn row(&mut self, row: &impl Serialize) {
        row.serialize(self).expect("rows are plain data, and memory takes what is written to it");
    }

    fn cell(&mut self, column: &Column, value: &(impl Serialize + ?Sized)) -> fmt::Result {
        self.text.clear();
        value.serialize(Cell { text: &mut self.text, separator: column.separator })?;
        if matches!(column.holds, Holds::Text | Holds::Address) {
            disarm(&mut self.text);
        }
        self.write()
    }

    fn write(&mut self) -> fmt::Result {
        self.line.write_field(&self.text).map_err(|_| fmt::Error)
    }
}

impl<W: Write> SerializeStruct for &mut Cells<'_, W> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> fmt::Result {
        let columns = self.columns;
        let is_of_it = |column: &Column| column.path.get(self.depth).is_some_and(|key| key == name);
        let of_it = columns.iter().take_while(|column| is_of_it(column)).count();
        let (own, others) = columns.split_at(of_it);
        match own {
            [column] if column.path.len() == self.depth + 1 => self.cell(column, value)?,
            _ => {
                self.columns = own;
                self.depth += 1;
                value.serialize(&mut **self)?;
                self.depth -= 1;
                // Of what is absent every cell is empty.
                self.text.clear();
                for _ in self.columns {
                    self.write()?;
                }
            }
        }
        self.columns = others;
        Ok(())
    }

    fn end(self) -> fmt::Result {
        Ok(())
    }
}

/// Writes one value as the words of a cell.
struct Cell<'a> {
    text: &'a mut String,
    /// What stands between several values.
    separator: Option<char>,
}

/// The values of a list, one after the other.
struct Several<'a> {
    text: &'a mut String,
    separator: char,
    is_first: bool,
}

impl SerializeSeq for Several<'_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
        if !std::mem::take(&mut self.is_first) {
            self.text.push(self.separator);
        }
        let begin = self.text.len();
        value.serialize(Cell { text: self.text, separator: None })?;
        if self.text[begin..].contains(self.separator) {
            let apart = apart(&self.text[begin..], self.separator);
            self.text.replace_range(begin.., &apart);
        }
        Ok(())
    }

    fn end(self) -> fmt::Result {
        Ok(())
    }
}

/// One of several values of a cell, without what would end it too early.
fn apart(value: &str, separator: char) -> String {
    value.replace(separator, if separator == '\n' { " " } else { "," })
}

/// Puts an apostrophe before what a spreadsheet would take for a formula, as OWASP advises against CSV injection. The
/// wide forms are those of East Asian keyboards.
fn disarm(text: &mut String) {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        text.insert(0, '\'');
    }
}

/// Kinds of values that no row holds.
macro_rules! never {
    ($($method:ident($($argument:ty),*) -> $got:ty;)+) => {
        $(fn $method(self, $(_: $argument),*) -> Result<$got, fmt::Error> {
            Err(fmt::Error)
        })+
    };
}

/// Values that are no cell by themselves.
macro_rules! never_a_cell {
    ($($method:ident($argument:ty);)+) => {
        $(fn $method(self, _: $argument) -> fmt::Result {
            Err(fmt::Error)
        })+
    };
}

macro_rules! as_written {
    ($($method:ident($argument:ty);)+) => {
        $(fn $method(self, value: $argument) -> fmt::Result {
            fmt::Write::write_fmt(self.text, format_args!("{value}"))
        })+
    };
}

type Never = Impossible<(), fmt::Error>;

impl<'a> Serializer for Cell<'a> {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = Several<'a>;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStruct = Never;
    type SerializeStructVariant = Never;

    as_written! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_char(char);
        serialize_str(&str);
    }

    fn serialize_f32(self, value: f32) -> fmt::Result {
        self.serialize_f64(value.into())
    }

    /// A number as JSON has it, so that both forms of a table say the same.
    fn serialize_f64(self, value: f64) -> fmt::Result {
        self.text.push_str(&serde_json::to_string(&value).map_err(|_| fmt::Error)?);
        Ok(())
    }

    fn serialize_none(self) -> fmt::Result {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> fmt::Result {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> fmt::Result {
        self.serialize_str(word)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> fmt::Result {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Several<'a>, fmt::Error> {
        let separator = self.separator.ok_or(fmt::Error)?;
        Ok(Several { text: self.text, separator, is_first: true })
    }

    never! {
        serialize_bytes(&[u8]) -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple(usize) -> Never;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_map(Option<usize>) -> Never;
        serialize_struct(&'static str, usize) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> fmt::Result {
        Err(fmt::Error)
    }
}

impl<W: Write> Serializer for &mut Cells<'_, W> {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = Never;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStruct = Self;
    type SerializeStructVariant = Never;

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, fmt::Error> {
        Ok(self)
    }

    fn serialize_none(self) -> fmt::Result {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> fmt::Result {
        value.serialize(self)
    }

    never_a_cell! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_char(char);
        serialize_str(&str);
        serialize_bytes(&[u8]);
        serialize_unit_struct(&'static str);
    }

    never! {
        serialize_unit() -> ();
        serialize_unit_variant(&'static str, u32, &'static str) -> ();
        serialize_seq(Option<usize>) -> Never;
        serialize_tuple(usize) -> Never;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_map(Option<usize>) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, _: &T) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> fmt::Result {
        Err(fmt::Error)
    }
}

#[cfg(test)]
mod tests {
    use super::{apart, disarm};

    #[test]
    fn nothing_is_a_formula() {
        let disarmed = |text: &str| {
            let mut text = text.to_owned();
            disarm(&mut text);
            text
        };
        for formula in ["=1+1", "+44 116", "-3", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert_eq!(disarmed(formula), format!("'{formula}"));
        }
        for text in ["", "good", "'tis", "1+1", "a=b"] {
            assert_eq!(disarmed(text), text);
        }
    }

    #[test]
    fn a_value_that_holds_what_stands_between_values_stays_one() {
        assert_eq!(apart("a;b", ';'), "a,b");
        assert_eq!(apart("a\nb; c", '\n'), "a b; c");
    }
}
