package io.github.cxstrategy.internal.record;

import com.google.common.collect.ImmutableList;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a record is made of, and the means to take it apart and to put it together again. */
public final class RecordShape {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    /** Reflection copies what it returns, so it is asked once per record. */
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return read(type);
        }
    };

    private final Class<?> type;
    private final List<RecordComponent> components;
    private final List<String> names;
    private final MethodHandle constructor;
    private final MethodHandle[] accessors;

    private RecordShape(Class<?> type, MethodHandle constructor, MethodHandle[] accessors) {
        this.type = type;
        this.components = ImmutableList.copyOf(type.getRecordComponents());
        this.names = components.stream().map(RecordComponent::getName).collect(ImmutableList.toImmutableList());
        this.constructor = constructor;
        this.accessors = accessors;
    }

    /**
     * {@return the structure of a record}
     *
     * @param type a public record with a public constructor
     * @throws IllegalArgumentException if it is none
     */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static RecordShape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        MethodHandle[] accessors = new MethodHandle[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                accessors[i] = LOOKUP.unreflect(components[i].getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
            }
            MethodHandle constructor = LOOKUP.unreflectConstructor(type.getDeclaredConstructor(types))
                    .asType(MethodType.genericMethodType(types.length))
                    .asSpreader(Object[].class, types.length);
            return new RecordShape(type, constructor, accessors);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalArgumentException(
                    "The record must be public with a public constructor but " + type.getName() + " is not.", closed);
        }
    }

    /** Returns a static method of one argument as a function. */
    public static UnaryOperator<Object> function(Method method) {
        try {
            MethodHandle handle = LOOKUP.unreflect(method).asType(MethodType.methodType(Object.class, Object.class));
            return argument -> invoke(handle, argument);
        } catch (IllegalAccessException closed) {
            throw new IllegalArgumentException("The method must be public but " + method + " is not.", closed);
        }
    }

    private static Object invoke(MethodHandle handle, Object argument) {
        try {
            return (Object) handle.invokeExact(argument);
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    /** Returns the record's name as its users know it. */
    public String name() {
        return type.getSimpleName();
    }

    public Class<?> type() {
        return type;
    }

    public List<RecordComponent> components() {
        return components;
    }

    public List<String> names() {
        return names;
    }

    public Object get(int index, Object instance) {
        return invoke(accessors[index], instance);
    }

    /** Returns the record, or throws what its constructor throws. */
    public Object construct(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    /** Accessors and constructors of records declare no checked exceptions. */
    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException refusal ? refusal : new IllegalStateException(failure);
    }
}
