//! What somebody's words show by its name: a judgement, a measure, a quote, a correction.

use super::super::corrections::Anchors;
use super::super::maker::Maker;
use super::prose::escaped;
use super::{Citations, DateView, JudgementView, Link, MeasureView, QuoteView};
use crate::model::{Correction, ForceId, InspectionId, MeasureId, Named, QuestionId, Quote};
use crate::site::question_ref;
use crate::strings::{Filling, Language, Markup, Message};
use crate::words;

/// As HTML; nothing where it is not visible.
pub(super) fn html(maker: &Maker<'_>, named: &Named, corrections: &mut Anchors) -> String {
    match named {
        Named::Judgement { inspection, force, question } => judgement(maker, inspection, force, question),
        Named::Measure { inspection, force, measure } => value(maker, inspection, force.as_ref(), measure),
        Named::Quote(quote) => Some(quoted(maker, quote)),
        Named::Correction(it) => Some(corrected(maker, it, &corrections.next(it.date))),
    }
    .unwrap_or_default()
}

/// As plain text; what is shown of elsewhere is left out.
pub(super) fn plain_text(words: &Language, named: &Named) -> Option<String> {
    match named {
        Named::Judgement { .. } | Named::Measure { .. } => None,
        Named::Quote(Quote { person, role, text, .. }) => {
            Some(words.say(words!["quote-in-plain-text", person = person, role = role, quote = text]))
        }
        Named::Correction(correction) => {
            let date = words.date(correction.date);
            Some(words.say(correction_message(correction, date.into())))
        }
    }
}

fn judgement(
    maker: &Maker<'_>,
    inspection: &InspectionId,
    force: &ForceId,
    question: &QuestionId,
) -> Option<String> {
    let at = question_ref(inspection, question);
    let judgement = JudgementView::of(maker, force, &at, &mut Citations::default());
    let page = maker.report(inspection, force).or_else(|| maker.inspection(inspection))?;
    let name = maker.force_in_full(force)?;
    let said = judgement.sentence.unwrap_or_else(|| {
        maker.say(words!["judgement-by-name", force = &name.text, judgement = &judgement.words])
    });
    let mut html = format!("<p class=\"judgement-in-text\">{}", with_page(maker, escaped(&said), &page));
    // What limits a judgement goes wherever the judgement goes.
    let basis = judgement.basis.map(|basis| {
        maker.say(match &judgement.basis_reason {
            Some(reason) => words!["how-known-because", basis = &basis, reason = reason],
            None => words!["how-known-by", basis = &basis],
        })
    });
    let not_covered = |what: &str| maker.say(words!["not-covered-by-judgement", what = what]);
    let scope_notes = maker.site().report(inspection, force).into_iter();
    let scope_notes = scope_notes.flat_map(|doc| doc.value.scope_notes.iter());
    let limits = (basis.into_iter())
        .chain(judgement.reason.map(|reason| reason.to_string()))
        .chain(judgement.scope.map(|scope| not_covered(&scope)))
        .chain(scope_notes.map(|note| not_covered(note.text.as_str())));
    for limit in limits {
        html.push_str(&format!(" <small>{}</small>", escaped(&limit)));
    }
    html.push_str("</p>\n");
    Some(html)
}

fn value(
    maker: &Maker<'_>,
    inspection: &InspectionId,
    force: Option<&ForceId>,
    measure: &MeasureId,
) -> Option<String> {
    let site = maker.site();
    let values = match force {
        Some(force) => &site.report(inspection, force)?.value.measures,
        None => &site.inspection(inspection)?.measures,
    };
    let value = values.iter().find(|value| value.measure == *measure)?;
    let view = MeasureView::of(maker, value, &[], &mut |_| None)?;
    let page = match force {
        Some(force) => maker.report(inspection, force),
        None => maker.inspection(inspection),
    };
    let amount = match &view.of {
        Some(of) => words!["amount-of-whole", value = &view.value, whole = of, unit = &view.unit],
        None => words!["amount", value = &view.value, unit = &view.unit],
    };
    let amount = format!("<strong>{}</strong>", escaped(&maker.say(amount)));
    let period = match &view.basis {
        Some(basis) => maker.say(words!["period-by", period = &view.period, basis = basis]),
        None => view.period.to_string(),
    };
    let mut markup = Markup::default();
    let (title, amount) = (&view.title, markup.place(amount));
    let name = force.and_then(|force| maker.force_in_full(force));
    let said = maker.say(match &name {
        Some(name) => {
            words!["measure-of-force", force = &name.text, measure = title, amount = amount, period = period]
        }
        None => words!["measure-by-name", measure = title, amount = amount, period = period],
    });
    let said = markup.put_in(escaped(&said));
    let said = match page {
        Some(page) => with_page(maker, said, &page),
        None => said,
    };
    let note = view.note.map(|note| format!(" <small>{}</small>", escaped(&note))).unwrap_or_default();
    Some(format!("<p class=\"measure-in-text\">{said}{note}</p>\n"))
}

fn quoted(maker: &Maker<'_>, quote: &Quote) -> String {
    let quote = QuoteView::of(maker, quote, &mut |_| None);
    let mut markup = Markup::default();
    let date = markup.place(time(&quote.date));
    let whose = maker.say(words!["quoted-by", person = &quote.person, role = &quote.role, date = date]);
    format!(
        "<figure class=\"quote-in-text\"><p>{}</p><figcaption>{}</figcaption></figure>\n",
        escaped(&quote.text),
        markup.put_in(escaped(&whose))
    )
}

fn corrected(maker: &Maker<'_>, correction: &Correction, anchor: &str) -> String {
    let mut markup = Markup::default();
    let date = markup.place(time(&maker.date(correction.date)));
    let said = maker.say(correction_message(correction, date));
    let said = markup.put_in(escaped(&said));
    format!("<p class=\"correction-in-text\" id=\"{anchor}\">{said}</p>\n")
}

fn correction_message<'c>(correction: &'c Correction, date: Filling<'c>) -> Message<'c> {
    let Correction { was, now, reason, .. } = correction;
    match reason {
        Some(reason) => {
            words!["correction-in-text-because", date = date, was = was, now = now, reason = reason]
        }
        None => words!["correction-in-text", date = date, was = was, now = now],
    }
}

/// What is said, with a link to the page that says it too.
fn with_page(maker: &Maker<'_>, said: String, page: &Link) -> String {
    let mut markup = Markup::default();
    let link = format!("<a href=\"{}\">{}</a>", escaped(&page.href), escaped(&page.text));
    let whole = words!["said-on-page", said = markup.place(said), page = markup.place(link)];
    markup.put_in(escaped(&maker.say(whole)))
}

fn time(date: &DateView) -> String {
    format!("<time datetime=\"{}\">{}</time>", date.iso, escaped(&date.words))
}
