import { existsSync } from 'node:fs'
import path from 'node:path'
import { liesOn } from '../../foundation/probes/disk.ts'
import { machineWorld } from '../../foundation/probes/worlds/machine.ts'
import { must, NotSetUp, promise } from '../../foundation/promises/promise.ts'

const encrypted = { name: 'dm-0', uuid: 'CRYPT-LUKS2-0f1e-data', on: ['sda2'] }
const volume = { name: 'dm-1', uuid: 'LVM-4mXk-data', on: ['dm-0'] }
const partition = { name: 'sda2', partOf: 'sda' }
const disk = { name: 'sda' }
const declared = { ATTEST_DISK: 'encrypted' }

export const encDisk = promise(import.meta.url, 'enc-disk', {
  kind: 'deployed',
  says: {
    en: 'The folder of the server’s data, with its keys and, where it is the one that comes with the software, the database, lies on devices that the operating system encrypts.',
    de: 'Der Ordner mit den Daten des Servers, seinen Schlüsseln und, soweit es die mitgelieferte ist, der Datenbank liegt auf Geräten, die das Betriebssystem verschlüsselt.',
    pl: 'Folder z danymi serwera, jego kluczami oraz bazą danych – jeśli jest to baza dostarczana z oprogramowaniem – leży na urządzeniach szyfrowanych przez system operacyjny.',
  },
  maps: { iso27001: ['A.8.24'], gdpr: ['32(1)(a)'], c5: ['CRY-03'] },
  check: async ({ setting }) => {
    const { data } = setting
    // Each may be a mount or a link of its own.
    const inner = ['keys', 'postgres', 'postgres/pg_wal'].map((name) => path.join(data, name)).filter(existsSync)
    const found = [data, ...inner].map((folder) => liesOn(folder, setting))
    const bare = found.flatMap(({ plain }) => plain)
    if (!setting.diskEncrypted && bare.length > 0)
      throw new NotSetUp(`The operating system encrypts no ${bare[0]}, and ATTEST_DISK does not say that it should.`)
    for (const { folder, plain, devices } of found)
      must(plain.length === 0, `${path.relative(data, folder) || 'The data'}: ${plain.join(', ')} is not encrypted.`, {
        devices,
      })
    return {
      folders: found.map(({ folder, file_system, devices }) => ({
        folder: path.relative(data, folder) || '.',
        file_system,
        devices,
      })),
      database: existsSync(path.join(data, 'postgres')) ? 'in this folder' : 'elsewhere, not looked at',
    }
  },
  world: () => machineWorld({ devices: [volume, encrypted, partition, disk] }),
  sabotage: [
    { world: () => machineWorld({ devices: [{ ...volume, on: ['sda2'] }, partition, disk] }, declared) },
    {
      world: () =>
        machineWorld(
          { devices: [{ ...volume, on: ['dm-0', 'sdb'] }, encrypted, partition, disk, { name: 'sdb' }] },
          declared,
        ),
    },
    {
      world: () =>
        machineWorld({ devices: [{ ...encrypted, uuid: 'CRYPT-VERITY-0f1e-data' }, partition, disk] }, declared),
    },
  ],
})
