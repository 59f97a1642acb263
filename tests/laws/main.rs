//! The laws of the house, tried on sites that nobody would think of: HOUSE.md numbers them.

mod addresses;
mod assist;
mod cases;
mod certain;
mod data;
mod desk;
mod embargo;
mod every_field;
mod follow_ups;
mod feeds;
mod finished;
mod invention;
mod mistakes;
mod mutation;
mod promise;
mod publishing;
mod rebuilding;
mod record;
mod review;
mod second_theme;
mod secrets;
mod served;
mod shares;
mod structured;
mod watched;
