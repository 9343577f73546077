package wenmai.serve.bound;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/**
 * A watch over the memory of the process that acts when little is left after a garbage collection.
 *
 * <p>What a collection has left over is in use, so that a heap full of garbage is no alarm.
 */
final class MemoryWatch implements AutoCloseable {
  private static final double FULL = 0.75;

  private final NotificationEmitter memory =
      (NotificationEmitter) ManagementFactory.getMemoryMXBean();
  private final NotificationListener listener;

  MemoryWatch(Runnable whenShort) {
    ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(MemoryWatch::keepsWhatLasts)
        .forEach(
            pool -> pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * FULL)));
    listener =
        (notification, handback) -> {
          if (notification
              .getType()
              .equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
            whenShort.run();
          }
        };
    memory.addNotificationListener(listener, null, null);
  }

  private static boolean keepsWhatLasts(MemoryPoolMXBean pool) {
    return pool.getType() == MemoryType.HEAP
        && pool.isUsageThresholdSupported()
        && pool.isCollectionUsageThresholdSupported()
        && pool.getUsage().getMax() > 0;
  }

  @Override
  public void close() {
    try {
      memory.removeNotificationListener(listener);
    } catch (ListenerNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
