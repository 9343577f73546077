package wenmai.lexicon;

/**
 * A point on the earth in WGS 84.
 *
 * @param latitude degrees, south negative, -90 to 90
 * @param longitude degrees, west negative, -180 to 180
 */
public record Coordinates(double latitude, double longitude) {
  public Coordinates {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("no such point: " + latitude + ", " + longitude);
    }
  }
}
