package dev.cutroom.media.ffmpeg;

/**
 * How much of what is in one picture is not in another: 0 for the same view, about 100 for another one.
 *
 * <p>Both are compared block by block. Blocks may have moved, and the whole may have become brighter or darker; what still does not fit
 * counts in proportion to the block's own contrast, so that dark and flat shots are judged as bright ones are. Blocks with more
 * contrast than is usual in the picture weigh no more than usual ones: a banner covers what it covers, however bright.
 */
final class Likeness {
    /** Changes of a few levels are drifts of light and faults of encoders, however flat the place. */
    private static final float SLIGHT = 10;

    private static final float LEAST_DETAIL = 2.5f;
    private static final float PLAIN_WEIGHT = 0.005f;
    /** Up to this no block need be looked for elsewhere. */
    private static final float NEARLY_NOTHING = 6;

    /** From this on it is worth while to ask whether only the light has changed. */
    private static final float LIKELY_NEW = 20;

    private final BlockMatch match = new BlockMatch();

    /** The parts of a block's contrast up to which it is the same one, and from which on it is another. */
    private record Judgement(float same, float other, boolean inPlace) {
        /** What moves never fits quite. */
        static final Judgement MOVING = new Judgement(0.12f, 0.45f, false);

        static final Judgement PLACED = new Judgement(0.12f, 0.45f, true);

        static final Judgement STILL = new Judgement(0.08f, 0.25f, true);

        float of(float share) {
            return Math.max(0, Math.min(1, (share - same) / (other - same)));
        }
    }

    /** The difference between two pictures of a film in motion; the order does not matter: what has gone counts like what has come. */
    float difference(SmallPicture a, SmallPicture b) {
        float inPlace = both(a, b, Tone.SAME, Judgement.PLACED);
        if (inPlace <= NEARLY_NOTHING) {
            return inPlace;
        }
        float moved = both(a, b, Tone.SAME, Judgement.MOVING);
        return moved <= LIKELY_NEW ? moved : inBestLight(a, b, Judgement.MOVING, moved);
    }

    /** The difference where all is still before and after: nothing can have moved, and little things count. */
    float differenceInPlace(SmallPicture a, SmallPicture b) {
        return inBestLight(a, b, Judgement.STILL, both(a, b, Tone.SAME, Judgement.STILL));
    }

    private float inBestLight(SmallPicture a, SmallPicture b, Judgement judgement, float asTheyAre) {
        Tone tone = Tone.between(a, b);
        return tone.matters() ? Math.min(asTheyAre, both(a, b, tone, judgement)) : asTheyAre;
    }

    private float both(SmallPicture a, SmallPicture b, Tone tone, Judgement judgement) {
        return (oneWay(a, b, tone, judgement) + oneWay(b, a, tone.inverse(), judgement)) / 2;
    }

    private float oneWay(SmallPicture from, SmallPicture to, Tone tone, Judgement judgement) {
        float usual = Math.max(LEAST_DETAIL, (from.detail + to.detail * tone.gain()) / 2);
        match.begin(from, to, tone.levels());
        float lost = 0;
        float whole = 0;
        for (int block = 0; block < SmallPicture.BLOCKS; block++) {
            float shift = Math.abs(tone.map(to.mean[block]) - from.mean[block]);
            float colour = colour(from, to, block, tone);
            float contrast = Math.max(from.deviation[block], to.deviation[block] * tone.gain());
            float structure = Math.max(contrast, Math.max(shift, colour));
            float rest = judgement.inPlace() ? match.inPlace(block) : match.nearby(block, structure);
            float share = Math.max(rest, colour) / Math.max(0.8f * structure + 1, SLIGHT);
            float weight = Math.min(structure, usual) + PLAIN_WEIGHT * usual;
            lost += judgement.of(share) * weight;
            whole += weight;
        }
        return 100 * lost / whole;
    }

    /** The least difference of a block's colour to those around the same place. */
    private static float colour(SmallPicture from, SmallPicture to, int block, Tone tone) {
        float blue = tone.mapColour(to.blue[block]);
        float red = tone.mapColour(to.red[block]);
        int column = block % SmallPicture.COLUMNS;
        int row = block / SmallPicture.COLUMNS;
        float least = Float.MAX_VALUE;
        for (int y = Math.max(0, row - 1); y <= Math.min(SmallPicture.ROWS - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(SmallPicture.COLUMNS - 1, column + 1); x++) {
                int other = y * SmallPicture.COLUMNS + x;
                least = Math.min(least, Math.abs(blue - from.blue[other]) + Math.abs(red - from.red[other]));
            }
        }
        return least / 2;
    }
}
