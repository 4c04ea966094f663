package dev.cutroom;

import dev.cutroom.media.whisper.TranscribeCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The program: without arguments the service, else a command. */
@QuarkusMain
public class Main {

    public static void main(String... arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("doctor")) {
            System.exit(Doctor.examine(arguments));
        }
        if (arguments.length > 0 && arguments[0].equals(TranscribeCommand.NAME)) {
            TranscribeCommand.run(arguments);
        }
        Quarkus.run(arguments);
    }
}
