interface Failure extends Error {
  code?: string
  severity?: string
  table?: string
  constraint?: string
}

/**
 * Errors as the log may show them. What PostgreSQL says of a failed statement can hold people's data: its code, table
 * and constraint are enough to find the place.
 */
function err(error: Failure) {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  const { name, code, table, constraint } = error
  return {
    name,
    ...(code && { code }),
    ...(table && { table }),
    ...(constraint && { constraint }),
    ...(!error.severity && { message: error.message }),
    at: frames.slice(0, 12).map((line) => line.trim().slice(3)),
  }
}

export const serializers = { err }
