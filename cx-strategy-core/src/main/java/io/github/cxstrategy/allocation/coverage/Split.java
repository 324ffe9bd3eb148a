package io.github.cxstrategy.allocation.coverage;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A whole number split by shares into whole numbers that sum to it: largest remainders first, then by key. */
final class Split {
    private Split() {}

    static <K extends Comparable<? super K>> Map<K, Long> of(long whole, Map<K, Long> shares) {
        BigInteger all = shares.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        Map<K, Long> parts = new TreeMap<>();
        Map<K, BigInteger> remainders = new TreeMap<>();
        long left = whole;
        for (Map.Entry<K, Long> share : shares.entrySet()) {
            BigInteger[] part = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(share.getValue()))
                    .divideAndRemainder(all);
            parts.put(share.getKey(), part[0].longValueExact());
            remainders.put(share.getKey(), part[1]);
            left -= part[0].longValueExact();
        }
        List<K> next = remainders.entrySet().stream()
                .sorted(Map.Entry.<K, BigInteger>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .limit(left)
                .toList();
        next.forEach(key -> parts.merge(key, 1L, Math::addExact));
        return parts;
    }
}
