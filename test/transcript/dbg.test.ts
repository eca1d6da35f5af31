import { it } from 'vitest';
import { importTranscript } from '../../src/transcript/import-transcript.ts';
import { transcript } from '../../src/transcript/transcript.ts';
import { GENERIC } from './read.ts';
import { readFileSync } from 'node:fs';
it('x', () => {
  const text = readFileSync('/tmp/dbg.txt','utf8');
  for (const each of text.split('\n@@@\n')) {
  const r = importTranscript(transcript('a', each), GENERIC, {name:'a',version:'0'});
  console.log(r.xml.slice(r.xml.indexOf('<body>')).replace(/ xml:id="[^"]*"/g,''), JSON.stringify(r.lost), r.doubts.map(d=>d.code+': '+d.read));
  }
});
