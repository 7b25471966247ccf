/** In a part of its own that keeps this name: it is loaded when it is needed, and again where that failed. */
export { io } from 'socket.io-client'
