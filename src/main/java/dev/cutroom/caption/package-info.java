/** Tracks of timed text. So far only their rows. */
package dev.cutroom.caption;
