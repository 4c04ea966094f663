package dev.cutroom.media.whisper;

/**
 * How a window of sound is to be heard, and at what cost.
 *
 * @param followed by more speech: what would take another piece to hear is left for the next window
 * @param beam how many texts are weighed against each other
 */
record Request(Instruction instruction, boolean followed, int threads, int beam) {}
