package dev.cutroom.video;

/** A video was made or changed; fired inside the transaction of the change. */
public record VideoChanged(VideoView video) {}
