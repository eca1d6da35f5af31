<?xml version="1.0" encoding="UTF-8"?>
<!-- Lines of the panel about a record: what something is, and what is said of it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:h="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A line of the panel, in words of ours; nothing where there is nothing to say. -->
  <xsl:function name="ed:fact" as="element(h:div)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="ed:fact($label, $value, ())"/>
  </xsl:function>

  <!-- The same in the words of an element of the header. -->
  <xsl:function name="ed:fact" as="element(h:div)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:param name="from" as="element()?"/>
    <xsl:if test="normalize-space($value) ne ''">
      <xsl:variable name="pieces" as="node()*">
        <xsl:sequence select="ed:foreign-language($from)"/>
        <xsl:text>{$value}</xsl:text>
      </xsl:variable>
      <xsl:sequence select="ed:fact-in-pieces($label, $pieces)"/>
    </xsl:if>
  </xsl:function>

  <!-- A line in words of ours and of the header, each of these in its own direction. -->
  <xsl:function name="ed:fact-in-pieces" as="element(h:div)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="pieces" as="node()*"/>
    <xsl:if test="normalize-space(string-join($pieces)) ne ''">
      <div>
        <dt>{$label}</dt>
        <dd>
          <xsl:sequence select="$pieces"/>
        </dd>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- A line whose words are folded after the first ones where there are many of them. -->
  <xsl:function name="ed:long-fact" as="element(h:div)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:param name="from" as="element()?"/>
    <xsl:variable name="start" as="xs:string" select="replace(substring($value, 1, 90), '\s+\S*$', '')"/>
    <xsl:choose>
      <xsl:when test="string-length($value) gt 300">
        <div>
          <dt>{$label}</dt>
          <dd>
            <xsl:sequence select="ed:foreign-language($from)"/>
            <details>
              <summary>{$start} …</summary>
              <p>… {normalize-space(substring($value, string-length($start) + 1))}</p>
            </details>
          </dd>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="ed:fact($label, $value, $from)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Lines of the header, folded: with their dates, and how certain these are. -->
  <xsl:template name="ed:folded">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="lines" as="element()*"/>
    <xsl:if test="exists($lines[normalize-space()])">
      <details>
        <summary>{$label}</summary>
        <ul>
          <xsl:for-each select="$lines[normalize-space()]">
            <li>
              <xsl:if test="self::witness">{ed:siglum(.)}{ed:say('punctuation.colon')}</xsl:if>
              <xsl:variable name="date" as="xs:string?" select="ed:dating(.)[. ne current()/normalize-space()]"/>
              <xsl:for-each select="$date">
                <xsl:text>{.}{ed:say('punctuation.colon')}</xsl:text>
              </xsl:for-each>
              <span>
                <xsl:sequence select="ed:foreign-language(.)"/>
                <xsl:text>{if (msDesc) then string-join(ed:told-in(msDesc/msIdentifier), ', ')
                  else normalize-space(string-join(.//text() except .//abbr[@type = 'siglum']/text()))}</xsl:text>
              </span>
              <xsl:if test="@cert">
                <xsl:text> {ed:with-certainty('', @cert)}</xsl:text>
              </xsl:if>
            </li>
          </xsl:for-each>
        </ul>
      </details>
    </xsl:if>
  </xsl:template>

  <xsl:function name="ed:with-certainty" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="cert" as="attribute(cert)?"/>
    <xsl:sequence select="
      if (empty($cert)) then $words
      else normalize-space(ed:say('panel.certainty', map { 'words': $words, 'certainty': ed:say-known('certainty', $cert) }))"/>
  </xsl:function>

  <!-- Whom an element of the header names: each once, in whatever scripts; of one what is told of him too. -->
  <xsl:function name="ed:names-in" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$element/(persName | orgName | name)"/>
    <xsl:sequence select="
      if (count($names) gt 1) then $names[not(@ref = preceding-sibling::*/@ref)] ! ed:name-words(.)
      else if (exists($names) and not(ed:is-mixed($element))) then string-join(($element/* ! ed:name-words(.))[. ne ''], ', ')
      else ed:name-words($element)"/>
  </xsl:function>

  <!-- The words of a name; its parts are words, also where the file has nothing between them. -->
  <xsl:function name="ed:name-words" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="normalize-space(string-join(ed:name-pieces($name)))"/>
  </xsl:function>

  <xsl:function name="ed:name-pieces" as="xs:string*">
    <xsl:param name="name" as="element()"/>
    <xsl:for-each select="$name/node()[self::* or self::text()]">
      <xsl:variable name="words" as="xs:string" select="if (self::text()) then string() else string-join(ed:name-pieces(.))"/>
      <xsl:variable name="before" as="element()?" select="
        preceding-sibling::node()[1]/self::*[current()/(self::forename | self::surname | self::addName | self::genName | self::nameLink | self::roleName)]"/>
      <xsl:sequence select="' '[exists($before)][not(matches($before, $ed:open-end) or matches($words, $ed:closed-start))], $words"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Scripts that have no spaces between words, and signs that need none: the same as in src/document/name-joints.ts. -->
  <xsl:variable name="ed:unspaced" as="xs:string" select="
    '&#x1100;-&#x11FF;&#x2E80;-&#x2FDF;&#x3005;-&#x3007;&#x3040;-&#x318F;&#x31F0;-&#x31FF;&#x3400;-&#x4DBF;&#x4E00;-&#x9FFF;&#xAC00;-&#xD7FF;&#xF900;-&#xFAFF;&#x20000;-&#x3FFFD;'"/>
  <xsl:variable name="ed:open-end" as="xs:string" select="'[''’ʼ\-‐‑' || $ed:unspaced || ']$'"/>
  <xsl:variable name="ed:closed-start" as="xs:string" select="'^[,.;:)\-‐‑' || $ed:unspaced || ']'"/>

  <!-- The words of elements, each of the outermost that have words of their own by itself. -->
  <xsl:function name="ed:told-in" as="xs:string*">
    <xsl:param name="elements" as="element()*"/>
    <xsl:for-each select="$elements">
      <xsl:sequence select="if (text()[normalize-space()]) then normalize-space() else ed:told-in(*)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Sentences end by themselves; a semicolon parts all else. -->
  <xsl:function name="ed:joined-sentences" as="xs:string">
    <xsl:param name="pieces" as="xs:string*"/>
    <xsl:sequence select="
      string-join(for $piece in $pieces[position() lt last()]
        return $piece || (if (matches($piece, '[.!?]$')) then ' ' else ed:say('punctuation.semicolon'))) || $pieces[last()]"/>
  </xsl:function>

  <!-- A line of the panel whose label is in the words of the header too. -->
  <xsl:function name="ed:fact-of" as="element(h:div)?">
    <xsl:param name="from" as="element()"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="normalize-space($value) ne ''">
      <div>
        <xsl:sequence select="ed:foreign-language($from)"/>
        <dt>{$label}</dt>
        <dd>{$value}</dd>
      </div>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
