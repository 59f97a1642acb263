//! The one step by which an edition becomes public.

use std::fs;
use std::io::{self, ErrorKind};

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use super::output::Output;

/// Puts the next generation in the place of the live one, which becomes the next "next".
pub(super) fn swap(places: &Output) -> io::Result<()> {
    match fs::symlink_metadata(&places.live) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => fs::rename(&places.next, &places.live),
        Err(cause) => Err(cause),
        Ok(_) => match renameat_with(CWD, &places.next, CWD, &places.live, RenameFlags::EXCHANGE) {
            Ok(()) => Ok(()),
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => swap_in_turns(places),
            Err(error) => Err(error.into()),
        },
    }
}

/// Where the file system knows no exchange: two renames, between which there is no live edition for some
/// microseconds. Whoever is killed there is put right by [`recover`].
fn swap_in_turns(places: &Output) -> io::Result<()> {
    fs::rename(&places.live, &places.aside)?;
    if let Err(cause) = fs::rename(&places.next, &places.live) {
        fs::rename(&places.aside, &places.live)?;
        return Err(cause);
    }
    fs::rename(&places.aside, &places.next)
}

/// Ends what a killed [`swap_in_turns`] left half done.
pub(super) fn recover(places: &Output) -> io::Result<()> {
    let there = |path| fs::symlink_metadata(path).is_ok();
    if !there(&places.aside) {
        Ok(())
    } else if !there(&places.live) {
        fs::rename(&places.aside, &places.live)
    } else if !there(&places.next) {
        fs::rename(&places.aside, &places.next)
    } else {
        fs::remove_dir_all(&places.aside)
    }
}

#[cfg(test)]
mod tests {
    use super::{recover, swap, swap_in_turns};
    use crate::disk::Playground;
    use crate::disk::output::Output;
    use std::fs;

    fn two_generations() -> (Playground, Output) {
        let place = Playground::new();
        place.write("site/content/site.yaml", "");
        place.write("public/a", "old");
        let output = Output::of(&place.path().join("public"), &place.path().join("site")).unwrap();
        place.write(".candour/public.next/a", "new");
        (place, output)
    }

    #[test]
    fn both_ways_of_swapping_give_the_same() {
        for way in [swap, swap_in_turns] {
            let (place, output) = two_generations();
            way(&output).unwrap();
            assert_eq!(place.texts("public")["a"], "new");
            assert_eq!(place.texts(".candour/public.next")["a"], "old");
            assert!(!output.aside.exists());
        }
    }

    #[test]
    fn a_swap_killed_between_its_renames_is_put_right() {
        let (place, output) = two_generations();
        fs::rename(&output.live, &output.aside).unwrap();
        recover(&output).unwrap();
        assert_eq!(place.texts("public")["a"], "old");

        let (place, output) = two_generations();
        fs::rename(&output.live, &output.aside).unwrap();
        fs::rename(&output.next, &output.live).unwrap();
        recover(&output).unwrap();
        assert_eq!(place.texts("public")["a"], "new");
        assert_eq!(place.texts(".candour/public.next")["a"], "old");
    }
}
