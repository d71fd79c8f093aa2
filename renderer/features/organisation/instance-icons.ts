import {
  Building2,
  Factory,
  FlaskConical,
  Globe,
  Heart,
  Rocket,
  School,
  Server,
  Store,
  Truck,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { InstanceIcon } from '#shared/domain/organisation.ts'

/** The picture of each icon an instance can show. */
export const INSTANCE_PICTURES: Readonly<Record<InstanceIcon, Component>> = {
  server: Server,
  building: Building2,
  shop: Store,
  globe: Globe,
  rocket: Rocket,
  heart: Heart,
  school: School,
  factory: Factory,
  truck: Truck,
  flask: FlaskConical,
}
