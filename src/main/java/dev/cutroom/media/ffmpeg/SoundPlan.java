package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the sound tracks of a file get into a new one beside new pictures.
 *
 * @param copied packets stay as they are; otherwise they are encoded as AAC, because no container takes them
 */
record SoundPlan(CopyContainer container, List<Track> tracks, boolean copied) {
    /** What browsers and players expect in MP4. FLAC in it is an experiment of ffmpeg 4, MP2 is read back as MP3. */
    private static final Set<String> IN_MP4 = Set.of("aac", "mp3", "ac3", "eac3", "opus", "alac");

    /** The ways to try, best first. */
    static List<SoundPlan> of(MediaFacts facts) {
        List<Track> tracks = facts.tracks().stream()
                .filter(track ->
                        track.kind() == TrackKind.AUDIO && !track.codec().equals("none"))
                .toList();
        List<SoundPlan> plans = new ArrayList<>();
        if (tracks.stream().map(Track::codec).allMatch(IN_MP4::contains)) {
            plans.add(new SoundPlan(CopyContainer.MP4, tracks, true));
        } else if (facts.demuxer() == Demuxer.MOV) {
            plans.add(new SoundPlan(CopyContainer.MOV, tracks, true));
        }
        plans.add(new SoundPlan(CopyContainer.MATROSKA, tracks, true));
        plans.add(new SoundPlan(CopyContainer.MP4, tracks, false));
        return plans;
    }

    boolean any() {
        return !tracks.isEmpty();
    }

    List<String> maps() {
        return tracks.stream()
                .flatMap(track -> List.of("-map", "0:" + track.stream()).stream())
                .toList();
    }

    List<String> codec() {
        List<String> arguments = new ArrayList<>(copied ? List.of("-c:a", "copy") : List.of("-c:a", "aac"));
        for (int i = 0; i < tracks.size(); i++) {
            String language = tracks.get(i).language();
            if (language.matches("[a-z]{3}") && !language.equals("und")) {
                arguments.addAll(List.of("-metadata:s:a:" + i, "language=" + language));
            }
        }
        return arguments;
    }

    /** Writes a hash of each track's packets, in the form in which all containers but transport streams have them. */
    List<String> hashes(Demuxer demuxer, String output) {
        List<String> arguments = new ArrayList<>(maps());
        arguments.addAll(List.of("-c", "copy"));
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).codec().equals("aac") && demuxer == Demuxer.MPEG_TS) {
                arguments.addAll(List.of("-bsf:a:" + i, "aac_adtstoasc"));
            }
        }
        arguments.addAll(List.of("-f", "streamhash", "-hash", "md5", output));
        return arguments;
    }
}
