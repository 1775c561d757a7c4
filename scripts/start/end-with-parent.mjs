// Loaded first into every Node process that npm start makes: when npm start is gone, even killed without a word,
// its channel closes and the process ends too. A build or server left behind would stand in the next start's way.
// Not into the processes those make in turn: their own channels must keep them waiting for work.
if (process.channel && process.ppid === Number(process.env.LINI_STARTED_BY)) {
  process.on('disconnect', () => process.exit(1))
  process.channel.unref()
}
