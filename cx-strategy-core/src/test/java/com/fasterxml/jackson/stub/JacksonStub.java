package com.fasterxml.jackson.stub;

/** Stands for a type of Jackson, which is not on the class path here: a rule has to find it. */
public interface JacksonStub {}
