package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.MovieFile;
import dev.cutroom.media.mp4.MovieTrack;
import dev.cutroom.media.mp4.NewTrack;
import dev.cutroom.media.mp4.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * Takes the packets of a smart trim out of the source, in one run that also lists them with their checksums.
 *
 * <p>A little more may come along at both ends than was asked for. What is used of it, the list decides, so that it does not
 * matter how exactly an index leads or a limit is kept.
 */
final class SmartCopy {
    /** ffmpeg enters a file so much earlier than told where pictures are decoded in another order than shown. */
    private static final double EARLIER_SECONDS = 3.0 / 23 + 0.001;

    private static final double SOUND_LEAD_SECONDS = 0.3;
    private static final double SOUND_REST_SECONDS = 0.2;

    private final FfmpegCalls calls;
    private final Cut cut;
    private final SmartPlan plan;
    private final List<SmartSound> sounds;

    SmartCopy(FfmpegCalls calls, Cut cut, SmartPlan plan, List<SmartSound> sounds) {
        this.calls = calls;
        this.cut = cut;
        this.plan = plan;
        this.sounds = sounds;
    }

    /** Writes the packets to a file: pictures first, then every sound. */
    Copied copied(Path file, Path scratch, DoubleConsumer seconds) throws IOException {
        PacketList packets = copy(file, scratch, seconds);
        int key = at(packets)
                .orElseThrow(() -> new SmartUnavailable(SmartReason.NOT_JOINABLE, "the keyframe is not found again"));
        MovieFile like = MovieFile.read(file);
        List<MovieTrack> tracks = like.tracks();
        List<Sample> samples = tracks.get(0).samples();
        int until = (int) (key + plan.copied());
        if (samples.size() < until || packets.track(0).size() != samples.size()) {
            throw new SmartUnavailable(SmartReason.NOT_JOINABLE, "only " + samples.size() + " pictures to copy");
        }
        List<NewTrack> cut = new ArrayList<>();
        List<Integer> heard = new ArrayList<>();
        for (Map.Entry<Integer, NewTrack> sound : sounds(tracks, packets).entrySet()) {
            cut.add(sound.getValue());
            heard.add(sound.getKey());
        }
        return new Copied(like, samples.subList(key, until), packets.track(0).subList(key, until), cut, heard);
    }

    /** By the stream of the source that each is of. */
    private Map<Integer, NewTrack> sounds(List<MovieTrack> tracks, PacketList packets) throws IOException {
        Map<Integer, NewTrack> all = new LinkedHashMap<>();
        int listed = 1;
        int written = 1;
        for (SmartSound sound : sounds) {
            PacketList.Ends ends = sound.copied() ? packets.ends(listed++) : null;
            // Of a sound without packets there is no track in the file.
            boolean any = ends == null || ends.count() > 0;
            if (any && written < tracks.size()) {
                sound(sound, tracks.get(written++), ends)
                        .flatMap(t -> t.in(plan.span()))
                        .ifPresent(t -> all.put(sound.stream(), t));
            }
        }
        return all;
    }

    /** @param ends null of a sound that was encoded */
    private Optional<SmartSoundTrack> sound(SmartSound sound, MovieTrack track, PacketList.Ends ends)
            throws IOException {
        List<Sample> samples = track.samples();
        if (ends == null) {
            return Optional.of(SmartSoundTrack.encoded(sound, track, samples, plan.span()));
        }
        return ends.count() == samples.size()
                ? Optional.of(new SmartSoundTrack(
                        sound,
                        track,
                        track.timescale(),
                        samples,
                        ends.first().shown(),
                        ends.last().duration()))
                : Optional.empty();
    }

    /** Lists the pictures and sounds that are copied, in the same order. */
    private PacketList copy(Path file, Path scratch, DoubleConsumer seconds) {
        double near = Double.isNaN(plan.enter()) ? plan.grid().time(plan.key()) : plan.enter() + EARLIER_SECONDS;
        PacketList found = copy(file, near, scratch, seconds);
        // An index without this keyframe leads past it, or pictures that are not reordered are entered as told.
        return at(found).isPresent() ? found : copy(file, plan.grid().time(plan.from()) - 2, scratch, seconds);
    }

    /** Where in the list of pictures the first one that is copied stands. */
    private Optional<Integer> at(PacketList found) {
        List<SourcePacket> pictures = found.track(0);
        for (int i = 0; i < pictures.size(); i++) {
            SourcePacket picture = pictures.get(i);
            if (picture.key() && plan.grid().index(picture.shown()) == plan.key()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private PacketList copy(Path file, double seek, Path scratch, DoubleConsumer seconds) {
        Path list = scratch.resolve("packets.txt");
        new TrimCalls(calls).run(arguments(file, list, Math.max(0, seek)), scratch, seconds);
        PacketList packets = new PacketList(1);
        try (Stream<String> lines = Files.lines(list)) {
            lines.forEach(packets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            SmartScan.remove(list);
        }
        return packets;
    }

    private List<String> arguments(Path file, Path list, double seek) {
        List<String> input = calls.input(cut.source(), cut.facts().demuxer());
        double from = plan.span().from() - SOUND_LEAD_SECONDS;
        List<String> arguments = new ArrayList<>(CopyArguments.QUIET);
        arguments.addAll(new Reading(plan.key() == 0 ? 0 : seek, plan.leave()).arguments(input));
        if (!sounds.isEmpty()) {
            double until = plan.span().until() + SOUND_REST_SECONDS;
            arguments.addAll(new Reading(from < 1 ? 0 : from, until).arguments(input));
        }
        arguments.addAll(maps(true));
        arguments.addAll(Told.KEPT);
        arguments.addAll(List.of("-max_muxing_queue_size", "4096"));
        if (cut.facts().picture().filter(p -> p.codec().equals("hevc")).isPresent()) {
            arguments.addAll(List.of("-tag:v", "hvc1"));
        }
        arguments.addAll(List.of("-f", "mp4", "file:" + file));
        arguments.addAll(maps(false));
        arguments.addAll(List.of("-f", "framecrc", "file:" + list));
        return arguments;
    }

    /** @param all whether sound that is not copied is to come too */
    private List<String> maps(boolean all) {
        List<String> maps =
                new ArrayList<>(List.of("-map", "0:" + cut.facts().picture().orElseThrow().stream(), "-c", "copy"));
        int number = 0;
        for (SmartSound sound : sounds) {
            if (sound.copied() || all) {
                maps.addAll(List.of("-map", "1:" + sound.stream()));
                maps.addAll(sound.copied() ? List.of() : sound.encoding(number, plan.span()));
                number++;
            }
        }
        return maps;
    }
}
