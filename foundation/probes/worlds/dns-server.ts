import { createSocket } from 'node:dgram'
import { once } from 'node:events'

const TXT = 16
const NO_SUCH_NAME = 3

/** A name server on 127.0.0.1 that knows these texts and nothing else (RFC 1035); `address:port`, and how to stop it. */
export async function dnsServer(records: Record<string, readonly string[]>) {
  const socket = createSocket('udp4')
  socket.on('message', (asked, from) => socket.send(answerTo(asked, records), from.port, from.address))
  await once(socket.bind(0, '127.0.0.1'), 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    stop: () => new Promise<void>((closed) => socket.close(closed)),
  }
}

function answerTo(asked: Buffer, records: Record<string, readonly string[]>): Buffer {
  const labels: string[] = []
  let at = 12
  for (let length = asked[at] as number; length > 0; length = asked[at] as number) {
    labels.push(asked.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  const question = asked.subarray(12, at + 5)
  const isText = asked.readUInt16BE(at + 1) === TXT
  const texts = records[labels.join('.').toLowerCase()]
  const answers = isText ? (texts ?? []).map(answer) : []
  const head = Buffer.alloc(12)
  asked.copy(head, 0, 0, 2)
  head.writeUInt16BE(0x8180 | (texts ? 0 : NO_SUCH_NAME), 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(answers.length, 6)
  return Buffer.concat([head, question, ...answers])
}

/** A text in pieces of at most 255 bytes, its name being that of the question. */
function answer(text: string): Buffer {
  const pieces = (text.match(/.{1,255}/gs) ?? ['']).map((piece) =>
    Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece)]),
  )
  const data = Buffer.concat(pieces)
  const head = Buffer.from([0xc0, 12, 0, TXT, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 255])
  return Buffer.concat([head, data])
}
