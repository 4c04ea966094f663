package dev.cutroom.caption;

/**
 * The language that is spoken in a video.
 *
 * @param code of whisper.cpp
 * @param confidence 0 to 1
 */
record SpokenLanguage(String code, double confidence) {}
