package dev.cutroom.media.ffmpeg;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** An exact ratio in lowest terms, such as a frame rate; its text is always {@code num/den}. */
@RegisterForReflection
public record Rational(long num, long den) {
    public static final Rational ONE = new Rational(1, 1);

    /** @throws IllegalArgumentException when the denominator is not positive or the numerator is negative */
    public Rational {
        if (den <= 0 || num < 0) {
            throw new IllegalArgumentException("no ratio: " + num + "/" + den);
        }
        long divisor = gcd(num, den);
        num /= divisor;
        den /= divisor;
    }

    /** Reads {@code 30000/1001}, {@code 16:11} or {@code 25}. */
    public static Rational parse(String text) {
        String[] part = text.trim().split("[/:]", 2);
        return new Rational(Long.parseLong(part[0]), part.length > 1 ? Long.parseLong(part[1]) : 1);
    }

    public double value() {
        return (double) num / den;
    }

    /** One over this, such as the duration of a picture at this rate. */
    public Rational inverse() {
        return new Rational(den, num);
    }

    @Override
    public String toString() {
        return num + "/" + den;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? Math.max(1, a) : gcd(b, a % b);
    }
}
