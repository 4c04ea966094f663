package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.PictureCodec;

/**
 * One picture, as it comes in the order of decoding.
 *
 * @param index its place among the pictures as they are shown, counted from the file's first; negative when hidden before it
 * @param key the container calls it a keyframe
 * @param entry how decoding can begin with it
 * @param decoded its time of decoding on the file's clock, in seconds; not a number where the file tells none
 */
record Access(long index, boolean key, PictureCodec.Entry entry, double decoded) {}
