import type { DoorRequest } from '../route.ts'

/** A request at one of the doors, whatever it carries. */
export type AtDoor = Omit<DoorRequest, 'params' | 'query' | 'body'>

/** The same with a body. */
export type Posted<B> = AtDoor & { body: B }
