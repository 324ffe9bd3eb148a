package io.github.cxstrategy.offending.readiness;

import com.fasterxml.jackson.stub.JacksonStub;
import com.google.common.collect.ForwardingObject;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealVector;

/** Shows types of others in every place where a type can stand. */
public abstract class Leaky<T extends ImmutableList<String>> extends ForwardingObject {

    /** As a field. */
    protected final List<ImmutableList<String>> field = List.of();

    /** As a parameter. */
    public abstract void parameter(RealVector[] vectors);

    /** As a return type. */
    public abstract Map<String, ? extends JacksonStub> returned();

    /** As a record component. */
    public record Component(ImmutableList<String> names) {}

    /** As a bound. */
    public abstract <X extends ImmutableList<String>> void bound(List<X> list);

    ImmutableList<String> hidden() {
        return ImmutableList.of();
    }
}
