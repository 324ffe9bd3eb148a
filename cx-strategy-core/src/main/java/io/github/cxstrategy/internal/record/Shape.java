package io.github.cxstrategy.internal.record;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A type with all its variables filled in; what is not known is Object. */
public record Shape(Class<?> raw, List<Shape> arguments) {

    public Shape {
        arguments = ImmutableList.copyOf(arguments);
    }

    public static Shape of(Class<?> raw) {
        return of(raw, Map.of());
    }

    /** Returns the shape of a type that is used where the variables have the given meanings. */
    public static Shape of(Type type, Map<TypeVariable<?>, Shape> meanings) {
        if (type instanceof ParameterizedType generic) {
            List<Shape> arguments = new ArrayList<>();
            for (Type argument : generic.getActualTypeArguments()) {
                arguments.add(of(argument, meanings));
            }
            return new Shape((Class<?>) generic.getRawType(), arguments);
        }
        if (type instanceof TypeVariable<?> variable) {
            return meanings.getOrDefault(variable, new Shape(Object.class, List.of()));
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], meanings);
        }
        if (type instanceof GenericArrayType) {
            return new Shape(Object[].class, List.of());
        }
        return new Shape((Class<?>) type, List.of());
    }

    /** Returns what the variables of the raw type mean here. */
    public Map<TypeVariable<?>, Shape> meanings() {
        Map<TypeVariable<?>, Shape> meanings = new HashMap<>();
        TypeVariable<?>[] variables = raw.getTypeParameters();
        for (int i = 0; i < variables.length && i < arguments.size(); i++) {
            meanings.put(variables[i], arguments.get(i));
        }
        return meanings;
    }

    /** Returns the shape of a direct subtype of this interface, its own variables filled in from here. */
    public Shape ofSubtype(Class<?> subtype) {
        Map<TypeVariable<?>, Shape> known = new HashMap<>();
        for (Type parent : subtype.getGenericInterfaces()) {
            if (parent instanceof ParameterizedType generic && generic.getRawType() == raw) {
                Type[] passed = generic.getActualTypeArguments();
                for (int i = 0; i < passed.length && i < arguments.size(); i++) {
                    if (passed[i] instanceof TypeVariable<?> variable) {
                        known.put(variable, arguments.get(i));
                    }
                }
            }
        }
        List<Shape> own = new ArrayList<>();
        for (TypeVariable<?> variable : subtype.getTypeParameters()) {
            own.add(of(variable, known));
        }
        return new Shape(subtype, own);
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? raw.getTypeName() : raw.getTypeName() + arguments;
    }
}
