package io.recourse.engine.deployment;

/** The application's beans that a model may name. */
public interface KnownBeans {

    /** Whether a service or business rule task may be done by the bean. */
    boolean isDelegate(String name);

    /** Whether the bean may listen to a step beginning or ending. */
    boolean isExecutionListener(String name);

    /** Whether the bean may listen to a human task. */
    boolean isTaskListener(String name);

    /** Whether the bean completes the human task of that id. */
    boolean isUserTask(String id);
}
