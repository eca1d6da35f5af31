import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/transcript/language.ts';

describe('The language of a text', () => {
  it.each([
    ['en', 'The talks were held in the hall of the council, and it was agreed that they would be continued.'],
    [
      'de',
      'Der Botschafter teilte mit, daß die Gespräche nicht zu dem erwarteten Ergebnis geführt haben und auf den Herbst vertagt sind.',
    ],
    [
      'fr',
      'Le ministre a dit que les négociations sur le bois ne sont pas encore finies et qu’il est pour la paix dans le pays.',
    ],
    [
      'cs',
      'Velvyslanec se ptal, jak je to s dodávkami, a řekl, že se na jednání v Praze ještě nic nerozhodlo, ale že je pro ně.',
    ],
    [
      'sk',
      'Vyslanec sa pýtal, ako je to s dodávkami, a ľudia na rokovaní vedeli, že by pre ne boli zo skladu.',
    ],
    [
      'pl',
      'Ambasador powiedział, że nie jest to sprawa do rozmowy w tym roku i że się nad nią zastanowi, jak oraz przez kogo.',
    ],
    [
      'ru',
      'Посол сказал, что он не был на переговорах и что о поставках в этом году с ним не говорили, как и по другим делам.',
    ],
    ['ko', '대사는 회담이 계속될 것이라고 말했다'],
    ['zh', '大使说会谈将继续'],
  ])('is %s by its frequent words or its script', (tag, text) => {
    expect(languageOf(text)).toBe(tag);
  });

  it.each([
    '',
    'He went.',
    'No. 17/3 – 4 – Q',
    'Kim Il Sung, Puzanov, Khrushchev, Moscow, Pyongyang, Prague, Beijing',
  ])('is open where nothing tells it: %j', (text) => {
    expect(languageOf(text)).toBe('und');
  });
});
