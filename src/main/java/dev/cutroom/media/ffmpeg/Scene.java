package dev.cutroom.media.ffmpeg;

/**
 * The pictures between two cuts.
 *
 * @param start seconds from the first picture of the file; the time of a picture
 * @param end where the next scene starts, or the last picture's time is over
 * @param startFrame number of the first picture, from 0
 * @param endFrame number of the first picture after the scene
 * @param score how far the change that begins the scene stands out, on the scale of the threshold; 0 for the first scene
 * @param pictureTime when a picture is shown that stands for the scene: sharp, lit and at rest, as far as it has such
 */
public record Scene(double start, double end, long startFrame, long endFrame, double score, double pictureTime) {}
