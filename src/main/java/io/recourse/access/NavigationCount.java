package io.recourse.access;

/** How much waits on a page that is {@link InNavigation}; its link shows the number while there is any. */
public interface NavigationCount {

    /** The page's path. */
    String path();

    long count();
}
