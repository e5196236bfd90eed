import { house } from '../foundation/app.ts'
import { type Cluster, openScratch, type Scratch } from '../foundation/promises/scratch.ts'
import { apps } from './apps.ts'
import { readConfig } from './config.ts'
import { settingOf } from './installation.ts'

/** Scratch instances of this very server, for breaking its controls on purpose. */
export const scratchOf = (cluster: Cluster): Promise<Scratch> =>
  openScratch({
    house: house(apps),
    cluster,
    read: (env) => {
      const config = readConfig(env)
      return { address: config.address, setting: settingOf(config) }
    },
  })
