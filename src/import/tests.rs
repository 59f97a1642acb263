//! What an import promises.
