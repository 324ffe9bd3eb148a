package io.github.cxstrategy.internal.solve;

/** A mutable 128-bit two's complement integer; callers prove that their sums stay inside 126 bits. */
final class Wide {
    private long hi;
    private long lo;

    Wide set(long high, long low) {
        hi = high;
        lo = low;
        return this;
    }

    Wide set(Wide other) {
        return set(other.hi, other.lo);
    }

    Wide setProduct(long a, long b) {
        return set(Math.multiplyHigh(a, b), a * b);
    }

    /** Multiplies this by u, modulo 2^128. */
    Wide times(long u) {
        // the low word counts as unsigned: its signed reading is 2^64 too small when negative
        long high = Math.multiplyHigh(lo, u) + (lo < 0 ? u : 0) + hi * u;
        return set(high, lo * u);
    }

    Wide add(Wide other) {
        long sum = lo + other.lo;
        long carry = Long.compareUnsigned(sum, lo) < 0 ? 1 : 0;
        return set(hi + other.hi + carry, sum);
    }

    Wide subtract(Wide other) {
        long borrow = Long.compareUnsigned(lo, other.lo) < 0 ? 1 : 0;
        return set(hi - other.hi - borrow, lo - other.lo);
    }

    Wide negate() {
        long low = -lo;
        return set(~hi + (low == 0 ? 1 : 0), low);
    }

    int signum() {
        return hi < 0 ? -1 : (hi | lo) == 0 ? 0 : 1;
    }

    int compareTo(Wide other) {
        return hi != other.hi ? Long.compare(hi, other.hi) : Long.compareUnsigned(lo, other.lo);
    }

    /** {@return floor(this / 2^shift) for 0 &lt;= shift &lt;= 62, cut to the range of a long} */
    long shiftRight(int shift) {
        long high = hi >> shift;
        long low = shift == 0 ? lo : (hi << (64 - shift)) | (lo >>> shift);
        if (high == low >> 63) {
            return low;
        }
        return high < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    double doubleValue() {
        return hi * 0x1p64 + (lo >>> 1) * 2.0 + (lo & 1);
    }

    long high() {
        return hi;
    }

    long low() {
        return lo;
    }
}
