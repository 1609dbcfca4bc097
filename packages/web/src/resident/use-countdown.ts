import { useEffect, useState } from 'react';

/** Whole seconds that are left, and how to begin. */
export function useCountdown(): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const timer = left === 0 ? undefined : setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}
