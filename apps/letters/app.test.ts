import { prove } from '../../foundation/proof.ts'
import { letters } from './app.ts'

prove(letters)
