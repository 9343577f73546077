package wenmai.lexicon;

/**
 * A point on the earth in WGS 84.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Coordinates(double latitude, double longitude) {}
