package wenmai.graph;

import java.util.Optional;

/**
 * A place where a graph breaks a shape.
 *
 * @param focus the IRI of the thing that breaks it
 * @param path the IRI of the property concerned, if one is
 * @param value what stands there, if the shape names it
 * @param chinese what is wrong, in Chinese
 * @param english what is wrong, in English
 */
public record Violation(
    String focus, Optional<String> path, Optional<String> value, String chinese, String english) {}
