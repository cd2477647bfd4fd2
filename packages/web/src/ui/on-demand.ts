import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** A component that is loaded when it is shown for the first time, inside of a `Suspense`. */
export function onDemand<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load() }))
}
