package dev.cutroom.media.speech;

/**
 * The language that is spoken in a video.
 *
 * @param code such as {@code en}
 * @param confidence 0 to 1
 */
public record SpokenLanguage(String code, double confidence) {}
