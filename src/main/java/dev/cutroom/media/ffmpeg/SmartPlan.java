package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.DecoderConfig;
import java.util.List;

/**
 * What a smart trim encodes and what it copies, by the indices of the pictures as they are shown: {@code [first, from)} is
 * encoded, {@code [from, to)} copied, {@code [to, until)} encoded.
 *
 * @param headSeek where to enter the file to decode the first part, on the file's clock
 * @param tailSeek the same for the last part
 * @param key index of the keyframe that copying begins with; pictures shown before it may be decoded after it
 * @param enter its time of decoding; not a number where the file tells none
 * @param leave a time of decoding after the last picture copied
 * @param refresh the first picture copied is decoded by itself but does not say that a new sequence begins
 * @param config the source's parameter sets
 * @param lasting messages of the source about light and colour, which the encoded parts have to repeat
 */
record SmartPlan(
        Span span,
        PictureGrid grid,
        long first,
        long from,
        long to,
        long until,
        double headSeek,
        double tailSeek,
        long key,
        double enter,
        double leave,
        boolean refresh,
        DecoderConfig config,
        List<byte[]> lasting) {
    long head() {
        return from - first;
    }

    long copied() {
        return to - from;
    }

    long tail() {
        return until - to;
    }

    long pictures() {
        return until - first;
    }
}
