package dev.cutroom.media.whisper;

/** How a window of sound is to be heard, and at what cost. @param beam how many texts are weighed against each other */
record Request(Instruction instruction, int threads, int beam) {}
