<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of ours, in the language of the interface. They stand in messages/LANGUAGE.json: one by its key, with
     places in braces for what differs; one that counts has a form for each plural of the language. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The language of the interface and its words by key: map { 'language': 'de', 'words': map { … } }. -->
  <xsl:param name="ed:messages" as="map(*)" required="yes"/>

  <xsl:variable name="ed:interface-language" as="xs:string" select="$ed:messages?language"/>

  <xsl:variable name="ed:words" as="map(*)" select="$ed:messages?words"/>

  <!-- The words of a key. -->
  <xsl:function name="ed:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="string(
      ($ed:words($key), error(xs:QName('ed:no-message'), 'There are no words for ' || $key || ': ' || $ed:interface-language))[1])"/>
  </xsl:function>

  <!-- The words of a key, with values at its places. -->
  <xsl:function name="ed:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="map(xs:string, item()?)"/>
    <xsl:sequence select="ed:filled(ed:say($key), $values)"/>
  </xsl:function>

  <!-- The words of a key, with nodes at its places. -->
  <xsl:function name="ed:say-nodes" as="node()*">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="map(xs:string, item()*)"/>
    <xsl:analyze-string select="ed:say($key)" regex="\{{([a-z-]+)\}}">
      <xsl:matching-substring>
        <xsl:for-each select="$values(regex-group(1))">
          <xsl:choose>
            <xsl:when test=". instance of node()">
              <xsl:sequence select="."/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:text>{.}</xsl:text>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:matching-substring>
      <xsl:non-matching-substring>
        <xsl:text>{.}</xsl:text>
      </xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>

  <!-- The words of a key for a number, which stands at the place {n}. -->
  <xsl:function name="ed:say-count" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="n" as="xs:anyAtomicType"/>
    <xsl:sequence select="ed:say-count($key, $n, map { })"/>
  </xsl:function>

  <!-- The same with more values. A number may be a range, as “3–4”: its end decides the form. -->
  <xsl:function name="ed:say-count" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="n" as="xs:anyAtomicType"/>
    <xsl:param name="values" as="map(xs:string, item()?)"/>
    <xsl:variable name="forms" as="map(*)" select="$ed:words($key)"/>
    <xsl:variable name="form" as="xs:string" select="($forms(ed:plural(string($n))), $forms?other)[1]"/>
    <xsl:sequence select="ed:filled($form, map:put($values, 'n', string($n)))"/>
  </xsl:function>

  <!-- The words of a key that there may be; else words of the record, as they stand. -->
  <xsl:function name="ed:say-known" as="xs:string">
    <xsl:param name="area" as="xs:string"/>
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="ed:say-known($area, $word, $word)"/>
  </xsl:function>

  <xsl:function name="ed:say-known" as="xs:string">
    <xsl:param name="area" as="xs:string"/>
    <xsl:param name="word" as="xs:string"/>
    <xsl:param name="otherwise" as="xs:string"/>
    <xsl:sequence select="string(($ed:words($area || '.' || $word), $otherwise)[1])"/>
  </xsl:function>

  <!-- “A”, “B” in the quotation marks of the language. -->
  <xsl:function name="ed:quoted" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="ed:say('punctuation.quoted', map { 'words': $words })"/>
  </xsl:function>

  <!-- Words with what is put at their places: nearly all have one, which is found without a pattern. A full stop at the end of a
       value is not doubled. -->
  <xsl:function name="ed:filled" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="values" as="map(xs:string, item()?)"/>
    <xsl:variable name="place" as="xs:string" select="substring-after($words, '{')"/>
    <xsl:variable name="after" as="xs:string" select="substring-after($place, '}')"/>
    <xsl:variable name="value" as="xs:string" select="string($values(substring-before($place, '}')))"/>
    <xsl:sequence select="
      if ($place eq '') then $words
      else if (contains($after, '{')) then ed:filled-place-by-place($words, $values)
      else substring-before($words, '{') || $value || (if (ends-with($value, '.') and starts-with($after, '.')) then substring($after, 2) else $after)"/>
  </xsl:function>

  <xsl:function name="ed:filled-place-by-place" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="values" as="map(xs:string, item()?)"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$words" regex="\{{([a-z-]+)\}}">
        <xsl:matching-substring>
          <xsl:sequence select="string($values(regex-group(1)))"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <!-- The plural form that a number asks for (Unicode CLDR, Language Plural Rules), of “3–4” that of its end. -->
  <xsl:function name="ed:plural" as="xs:string">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="if ($number eq '1') then 'one' else ed:plural-of-end(if (contains($number, '–')) then replace($number, '^.*–', '') else $number)"/>
  </xsl:function>

  <xsl:function name="ed:plural-of-end" as="xs:string">
    <xsl:param name="number" as="xs:string"/>
    <xsl:variable name="n" as="xs:decimal?" select="if ($number castable as xs:decimal) then xs:decimal($number) else ()"/>
    <xsl:variable name="whole" as="xs:boolean" select="matches($number, '^\d+$')"/>
    <xsl:sequence select="
      if (empty($n)) then 'other'
      else if ($ed:interface-language = 'fr') then (if ($n ge 0 and $n lt 2) then 'one' else 'other')
      else if ($whole and $n eq 1) then 'one'
      else if ($ed:interface-language = 'cs')
      then (if (not($whole)) then 'many' else if ($n ge 2 and $n le 4) then 'few' else 'other')
      else 'other'"/>
  </xsl:function>
</xsl:stylesheet>
