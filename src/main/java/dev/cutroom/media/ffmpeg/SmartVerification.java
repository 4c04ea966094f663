package dev.cutroom.media.ffmpeg;

import java.util.List;
import java.util.Locale;

/** Checks the packets of a finished smart trim: the row of pictures, their times, and that what was copied is the source's. */
final class SmartVerification {
    private static final double NEAR = 1e-4;

    private final SmartPlan plan;
    private final List<SourcePacket> result;

    SmartVerification(SmartPlan plan, PacketList result) {
        this.plan = plan;
        this.result = result.track(0);
    }

    /** @param source the packets that were copied, in the order of decoding */
    void check(List<SourcePacket> source) {
        if (result.size() != plan.pictures()) {
            throw failed("has %d pictures instead of %d", result.size(), plan.pictures());
        }
        row();
        decoding();
        seams();
        copies(source);
    }

    private void row() {
        double each = plan.grid().seconds(1);
        double[] times =
                result.stream().mapToDouble(SourcePacket::shown).sorted().toArray();
        for (int i = 0; i < times.length; i++) {
            if (!(Math.abs(times[i] - i * each) < NEAR)) {
                throw failed("shows picture %d at %.6f s instead of %.6f s", i, times[i], i * each);
            }
        }
    }

    private void decoding() {
        for (int i = 1; i < result.size(); i++) {
            boolean later = result.get(i).decoded() > result.get(i - 1).decoded();
            if (!later
                    || result.get(i).decoded() > result.get(i).shown() + NEAR
                    || !result.get(i).visible()) {
                throw failed(
                        "decodes picture %d at %.6f s, too early or too late",
                        i, result.get(i).decoded());
            }
        }
    }

    private void seams() {
        for (long at : new long[] {0, plan.head(), plan.head() + plan.copied()}) {
            if (at < result.size() && !result.get((int) at).key()) {
                throw failed("has no keyframe at picture %d, where parts meet", at);
            }
        }
    }

    private void copies(List<SourcePacket> source) {
        for (int i = 0; i < source.size(); i++) {
            SourcePacket copy = result.get((int) plan.head() + i);
            if (!copy.sameBytes(source.get(i))) {
                throw failed(
                        "has %d bytes (%x) in copied picture %d where the source has %d (%x)",
                        copy.size(),
                        copy.sum(),
                        i,
                        source.get(i).size(),
                        source.get(i).sum());
            }
        }
    }

    private static SmartUnavailable failed(String how, Object... numbers) {
        return new SmartUnavailable(
                SmartReason.VERIFICATION_FAILED, String.format(Locale.ROOT, "the result " + how, numbers));
    }
}
