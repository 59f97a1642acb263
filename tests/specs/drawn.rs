//! The text that a published picture is drawn from: the picture itself hides its words.

use std::path::Path;

use candour::pages::{Maker, Plan, base_of};
use candour::{disk, project, release, theme};

use crate::project::AS_OF;

/// The SVG of the picture at this path, made from the project's files as the public edition makes it.
pub fn text(folder: &Path, file: &str) -> Result<String, String> {
    let tree = disk::tree(folder, None).map_err(|failure| failure.to_string())?.tree;
    let site = project::understand(&tree, None).site.ok_or("the settings cannot be read")?;
    let (name, address) = (&site.settings.value.theme, site.settings.value.address.to_string());
    let (theme, _) = theme::load(&tree, name.as_str(), &site.settings.value.languages, &base_of(&address));
    let theme = theme.ok_or("the theme is not sound")?;
    let moment = format!("{AS_OF}:00Z").parse().map_err(|error| format!("{AS_OF}: {error}"))?;
    let (released, _) = release::public(&site, moment);
    let (plan, _) = Plan::of(released.visible(), theme.strings(), &address);
    let maker = Maker::new(released.visible(), &plan);
    let view = plan.routes().at(file).and_then(|route| maker.view(route));
    let view = view.ok_or_else(|| format!("{file} is not drawn"))?;
    theme.render(view.template, &view).map_err(|problem| problem.message)
}
