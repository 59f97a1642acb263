//! What a fresh start shows: worked out with the rooms themselves, without the desk.

use std::sync::Arc;

use candour::pages::base_of;
use candour::source::Tree;
use candour::theme::{self, Theme};
use candour::{project, release};
use jiff::Timestamp;

use super::super::finished::{ADDRESS, Files, files};

/// The folder with what was last good in place of what is broken, and the last theme without a problem.
pub struct Good {
    tree: Tree,
    theme: Arc<Theme>,
}

impl Good {
    pub fn new(tree: &Tree) -> Good {
        Good { tree: tree.clone(), theme: theme(tree).expect("it is sound") }
    }

    /// Takes over what is sound in the folder as it is now.
    pub fn follow(&mut self, now: &Tree) {
        let mut tree = now.clone();
        for (file, _) in project::understand(now, None).reading.docs.broken {
            if let Some(good) = self.tree.files.get(&file) {
                tree.files.insert(file, good.clone());
            }
        }
        self.tree = tree;
        if let Some(theme) = theme(&self.tree) {
            self.theme = theme;
        }
    }

    /// Every file of an edition, under its path below the site.
    pub fn edition(&self, edition: &str, moment: Timestamp) -> Files {
        let site = project::understand(&self.tree, None).site.expect("the settings were good once");
        match edition {
            "newsroom" => files(&release::newsroom(&site, moment), &self.theme),
            _ => files(&release::public(&site, moment).0, &self.theme),
        }
    }
}

fn theme(tree: &Tree) -> Option<Arc<Theme>> {
    let site = project::understand(tree, None).site?;
    let settings = &site.settings.value;
    theme::load(tree, settings.theme.as_str(), &settings.languages, &base_of(ADDRESS)).0
}
