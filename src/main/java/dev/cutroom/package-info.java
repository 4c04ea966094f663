/** The program as a whole: how it starts, what it can be told on its command line, and in which order its rooms wake and sleep. */
package dev.cutroom;
