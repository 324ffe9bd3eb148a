package io.github.cxstrategy.internal.solve;

import org.jspecify.annotations.Nullable;

/** An open part of the search: the box of its parent, cut by one branching. */
final class Node {
    final @Nullable Node parent;
    final int column;
    final long lower;
    final long upper;
    final int depth;
    /** 0 when the column went down, 1 when up; and how far, from which objective. */
    final int side;

    final double distance;
    final double parentObjective;
    final ProofLog.Part part;
    long bound;
    private int[] changed = new int[0];
    private long[] changedLower = new long[0];
    private long[] changedUpper = new long[0];

    /** The whole program. */
    Node(ProofLog.Part part) {
        this(null, -1, 0, 0, Long.MAX_VALUE, 0, 0, 0, part);
    }

    Node(
            @Nullable Node parent,
            int column,
            long lower,
            long upper,
            long bound,
            int side,
            double distance,
            double parentObjective,
            ProofLog.Part part) {
        this.part = part;
        this.parent = parent;
        this.column = column;
        this.lower = lower;
        this.upper = upper;
        this.bound = bound;
        this.side = side;
        this.distance = distance;
        this.parentObjective = parentObjective;
        depth = parent == null ? 0 : parent.depth + 1;
    }

    /** Remembers what the box has lost since it was entered. */
    void remember(Domain box) {
        int n = box.changes();
        changed = new int[n];
        changedLower = new long[n];
        changedUpper = new long[n];
        for (int k = 0; k < n; k++) {
            changed[k] = box.changedColumn(k);
            changedLower[k] = box.lower[changed[k]];
            changedUpper[k] = box.upper[changed[k]];
        }
    }

    /** Applies what this node and all above it remember. */
    void replay(Domain box) {
        for (Node node = this; node != null; node = node.parent) {
            for (int k = 0; k < node.changed.length; k++) {
                box.tighten(node.changed[k], node.changedLower[k], node.changedUpper[k]);
            }
        }
    }
}
