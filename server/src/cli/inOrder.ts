/**
 * Does jobs side by side and gives their results in the order of the jobs. No more jobs are taken up than lie ready at
 * the workers, so that memory does not grow with their number.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<readonly [T, R]> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const started: { readonly item: T; readonly result: Promise<R> }[] = [];
  let coming: Promise<IteratorResult<T>> | undefined;
  let isOver = false;
  try {
    for (;;) {
      if (!isOver && started.length < width) coming ??= Promise.resolve(iterator.next());
      const [first] = started;
      if (!coming && !first) return;
      // A result is passed on as soon as it is there, though nobody knows when the next item comes.
      const isItem = await Promise.race([
        ...(coming ? [coming.then(() => true)] : []),
        ...(first ? [first.result.then(() => false)] : []),
      ]);
      if (isItem) {
        const { done, value } = await coming!;
        coming = undefined;
        if (done === true) {
          isOver = true;
          continue;
        }
        const result = work(value);
        // Whoever comes to it will be told; until then a failure is nobody's.
        result.catch(() => undefined);
        started.push({ item: value, result });
      } else {
        started.shift();
        yield [first!.item, await first!.result];
      }
    }
  } finally {
    coming?.catch(() => undefined);
    if (!isOver) await iterator.return?.();
  }
}
