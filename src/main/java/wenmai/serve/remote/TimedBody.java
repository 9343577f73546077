package wenmai.serve.remote;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;

/** The body of an HTTP answer, which ends with a failure when it is not complete in time. */
final class TimedBody<T> implements BodySubscriber<T> {
  private final BodySubscriber<T> body;
  private final Duration most;
  private final CompletableFuture<Boolean> end = new CompletableFuture<>();

  TimedBody(BodySubscriber<T> body, Duration most) {
    this.body = body;
    this.most = most;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    body.onSubscribe(subscription);
    end.orTimeout(most.toNanos(), TimeUnit.NANOSECONDS)
        .exceptionally(
            late -> {
              subscription.cancel();
              body.onError(new HttpTimeoutException("the answer is not complete in time"));
              return false;
            });
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    if (!end.isDone()) {
      body.onNext(bytes);
    }
  }

  @Override
  public void onError(Throwable failure) {
    if (end.complete(false)) {
      body.onError(failure);
    }
  }

  @Override
  public void onComplete() {
    if (end.complete(true)) {
      body.onComplete();
    }
  }

  @Override
  public CompletionStage<T> getBody() {
    return body.getBody();
  }
}
