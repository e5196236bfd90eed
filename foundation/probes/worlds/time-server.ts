import { createSocket } from 'node:dgram'
import { once } from 'node:events'

const TO_1970 = 2_208_988_800

/** A time server on 127.0.0.1 (RFC 5905) whose clock is ahead by so many milliseconds. */
export async function timeServer(ahead = 0, stratum = 2) {
  const socket = createSocket('udp4')
  socket.on('message', (asked, from) => {
    const answer = Buffer.alloc(48)
    answer.set([0x24, stratum, 6, 0xec])
    asked.copy(answer, 24, 40, 48)
    for (const at of [32, 40]) {
      const seconds = (Date.now() + ahead) / 1000 + TO_1970
      answer.writeUInt32BE(Math.floor(seconds) % 2 ** 32, at)
      answer.writeUInt32BE(Math.floor((seconds % 1) * 2 ** 32), at + 4)
    }
    socket.send(answer, from.port, from.address)
  })
  await once(socket.bind(0, '127.0.0.1'), 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    stop: () => new Promise<void>((closed) => socket.close(closed)),
  }
}
