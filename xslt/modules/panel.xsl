<?xml version="1.0" encoding="UTF-8"?>
<!-- The header of the record as a reader wants it: source, dates, people, summaries, rights, editorial statement. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:h="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="ed:panel">
    <xsl:variable name="header" as="element(teiHeader)?" select="$ed:record/*/teiHeader[1]"/>
    <section class="panel furniture" aria-labelledby="panel:">
      <h2 id="panel:">{ed:say('panel.heading')}</h2>
      <dl>
        <xsl:call-template name="ed:source-facts">
          <xsl:with-param name="source" select="($header/fileDesc/sourceDesc)[1]"/>
        </xsl:call-template>
        <xsl:for-each select="($header/profileDesc/creation/date[@type = 'document'], $header/profileDesc/creation/date[empty(@type)])[1]">
          <xsl:sequence select="ed:fact(ed:say('panel.date'), ed:with-certainty(string(ed:dating(.)), @cert))"/>
        </xsl:for-each>
        <xsl:for-each select="$header/profileDesc/correspDesc">
          <xsl:sequence select="ed:fact(ed:letter-label(.), ed:correspondence(.))"/>
        </xsl:for-each>
        <xsl:for-each select="$header/profileDesc/creation/date[@type = 'event']">
          <xsl:sequence select="ed:fact(ed:say('panel.event'),
            string-join((ed:dating(.)[not(. = current()/normalize-space())], normalize-space()[. ne '']), ed:say('punctuation.colon')), .)"/>
        </xsl:for-each>
        <xsl:sequence select="$header/fileDesc/titleStmt/title[@type = 'sub'] ! ed:fact(ed:say('panel.subtitle'), normalize-space(), .)"/>
        <xsl:for-each-group select="$header/fileDesc/titleStmt/(author | editor | principal | sponsor | funder)" group-by="local-name()">
          <xsl:sequence select="ed:fact(ed:say('panel.' || current-grouping-key()),
            string-join(current-group()/normalize-space()[. ne ''], ed:say('punctuation.semicolon')), .)"/>
        </xsl:for-each-group>
        <xsl:for-each select="$header/fileDesc/titleStmt/respStmt">
          <xsl:variable name="names" as="xs:string" select="string-join((* except (resp, note))/normalize-space(), ', ')"/>
          <xsl:variable name="resp" as="xs:string?" select="resp[1]/normalize-space()[. ne '']"/>
          <xsl:sequence select="if (exists($resp)) then ed:fact-of(., ed:capital($resp), $names) else ed:fact(ed:say('panel.responsible'), $names, .)"/>
        </xsl:for-each>
        <xsl:sequence select="ed:fact(ed:say('panel.reference'), string-join(
          distinct-values($ed:text-elements[self::idno][@type = 'reference'] ! normalize-space()), ed:say('punctuation.semicolon')))"/>
        <xsl:for-each-group select="$header/profileDesc/textClass/keywords/(term | list/item)" group-by="'all'">
          <xsl:sequence select="ed:fact(ed:say('panel.keywords'),
            string-join(current-group()/normalize-space(), ed:say('punctuation.semicolon')), .)"/>
        </xsl:for-each-group>
        <xsl:for-each select="$header/profileDesc/abstract">
          <xsl:variable name="label" as="xs:string" select="
            (ed:responsible(@resp) ! ed:say('panel.summary-by', map { 'name': . }), ed:say('panel.summary'))[1]"/>
          <xsl:sequence select="ed:fact($label, normalize-space(), .)"/>
        </xsl:for-each>
        <xsl:sequence select="ed:rights(ed:say('panel.rights-in-source'), $header/fileDesc/sourceDesc//availability)"/>
        <xsl:sequence select="ed:rights(ed:say('panel.rights-in-edition'), $header/fileDesc/publicationStmt/availability)"/>
        <xsl:sequence select="ed:fact(ed:say('panel.state'), ($header/revisionDesc/@status)[1] ! ed:say-known('state', .))"/>
      </dl>
      <!-- The diplomatic view lists the hands with its signs. -->
      <xsl:if test="$ed:view?accounts">
        <xsl:call-template name="ed:folded">
          <xsl:with-param name="label" select="ed:say('panel.hands')"/>
          <xsl:with-param name="lines" select="$ed:hands"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="ed:folded">
        <xsl:with-param name="label" select="ed:say('panel.stages')"/>
        <xsl:with-param name="lines" select="$header/profileDesc/creation/listChange/change"/>
      </xsl:call-template>
      <xsl:call-template name="ed:folded">
        <xsl:with-param name="label" select="ed:say('panel.history')"/>
        <xsl:with-param name="lines" select="$header/revisionDesc//change[not(change)]"/>
      </xsl:call-template>
      <xsl:if test="$header/encodingDesc/(projectDesc | editorialDecl)">
        <details>
          <summary>{ed:say('panel.encoding')}</summary>
          <xsl:for-each select="$header/encodingDesc/(projectDesc | editorialDecl)//p">
            <p>
              <xsl:sequence select="ed:foreign-language(.)"/>
              <xsl:text>{normalize-space()}</xsl:text>
            </p>
          </xsl:for-each>
        </details>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="ed:source-facts">
    <xsl:param name="source" as="element(sourceDesc)?"/>
    <xsl:for-each select="$source//msIdentifier">
      <xsl:sequence select="ed:fact(ed:say('panel.archive'), string-join(
        (repository, settlement, institution)/normalize-space(), ', ')
        || string-join((collection, idno)/normalize-space() ! (ed:say('punctuation.semicolon') || .)), .)"/>
    </xsl:for-each>
    <xsl:for-each select="$source/bibl">
      <xsl:sequence select="ed:fact(ed:say('panel.published-by'), string-join(publisher/normalize-space(), ', '), publisher[1])"/>
      <xsl:sequence select="ed:fact(ed:say('panel.published-title'), string-join(title/normalize-space(), ', '), title[1])"/>
      <xsl:for-each select="date[@type = 'catalogue']">
        <xsl:sequence select="ed:fact(ed:say('panel.catalogue-date'),
          if (@cert = 'low') then ed:say('panel.day-not-in-text', map { 'date': ed:dating(.) }) else ed:dating(.))"/>
      </xsl:for-each>
      <xsl:for-each select="note">
        <xsl:sequence select="ed:fact(ed:say('panel.source-note'), normalize-space(), .)"/>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:if test="$source/p and empty($source/(bibl, msDesc))">
      <xsl:sequence select="ed:fact(ed:say('panel.source'), normalize-space($source), $source)"/>
    </xsl:if>
    <xsl:for-each select="($source//textLang)[1]/@mainLang[not(. = 'und')]">
      <xsl:sequence select="ed:fact(ed:say('panel.original-language'), ed:language(.))"/>
    </xsl:for-each>
  </xsl:template>

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
      <div>
        <dt>{$label}</dt>
        <dd>
          <xsl:sequence select="ed:foreign-language($from)"/>
          <xsl:text>{$value}</xsl:text>
        </dd>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- Statements on rights: each paragraph and each licence by itself, a licence with an address as a link to it. -->
  <xsl:function name="ed:rights" as="element(h:div)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="availability" as="element(availability)*"/>
    <xsl:variable name="parts" as="element()*" select="$availability/ed:statements(.)"/>
    <xsl:variable name="words" as="xs:string" select="ed:joined($parts ! ed:statement(.))"/>
    <xsl:variable name="linked" as="element()*" select="$parts[ed:licence-address(.)]"/>
    <xsl:choose>
      <xsl:when test="empty($linked)">
        <xsl:sequence select="ed:long-fact($label, $words, $availability[1])"/>
      </xsl:when>
      <xsl:otherwise>
        <div>
          <dt>{$label}</dt>
          <dd>
            <xsl:sequence select="ed:foreign-language($availability[1])"/>
            <xsl:choose>
              <xsl:when test="string-length($words) gt 300">
                <details>
                  <summary>{replace(substring($words, 1, 90), '\s+\S*$', '')} …</summary>
                  <p>
                    <xsl:sequence select="ed:linked-statements($parts)"/>
                  </p>
                </details>
              </xsl:when>
              <xsl:otherwise>
                <xsl:sequence select="ed:linked-statements($parts)"/>
              </xsl:otherwise>
            </xsl:choose>
          </dd>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The paragraphs and licences of a statement, or the statement itself where it has none. -->
  <xsl:function name="ed:statements" as="element()*">
    <xsl:param name="availability" as="element(availability)"/>
    <xsl:variable name="parts" as="element()*" select="$availability/(p | ab | licence)"/>
    <xsl:sequence select="
      if (empty($parts)) then $availability
      else $parts[normalize-space() or gap or ed:licence-address(.)]"/>
  </xsl:function>

  <!-- Parts of a statement, with what stands between them: a space after the end of a sentence, else a semicolon. -->
  <xsl:function name="ed:linked-statements" as="node()*">
    <xsl:param name="parts" as="element()*"/>
    <xsl:for-each select="$parts">
      <xsl:variable name="at" as="xs:integer" select="position()"/>
      <xsl:variable name="words" as="xs:string" select="ed:statement(.)"/>
      <xsl:variable name="address" as="xs:string?" select="ed:licence-address(.)"/>
      <xsl:if test="$at gt 1">
        <xsl:text>{ed:between(ed:statement($parts[$at - 1]))}</xsl:text>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="empty($address)">
          <xsl:text>{$words}</xsl:text>
        </xsl:when>
        <!-- Of a licence in full, its address is what one follows. -->
        <xsl:when test="string-length($words) gt 120">
          <xsl:text>{$words} </xsl:text>
          <a href="{$address}">{$address}</a>
        </xsl:when>
        <xsl:otherwise>
          <a href="{$address}">{($words[. ne ''], $address)[1]}</a>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="ed:joined" as="xs:string">
    <xsl:param name="statements" as="xs:string*"/>
    <xsl:variable name="said" as="xs:string*" select="$statements[. ne '']"/>
    <xsl:sequence select="string-join(for $at in 1 to count($said)
      return (if ($at gt 1) then ed:between($said[$at - 1]) else (), $said[$at]))"/>
  </xsl:function>

  <xsl:function name="ed:between" as="xs:string">
    <xsl:param name="before" as="xs:string"/>
    <xsl:sequence select="if (matches($before, '[.!?…;:][”“»’)\]]*$')) then ' ' else ed:say('punctuation.semicolon')"/>
  </xsl:function>

  <!-- Where a licence leads on the web. -->
  <xsl:function name="ed:licence-address" as="xs:string?">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="tokenize($part/self::licence/@target)[matches(., '^https?://')][1]"/>
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
              <xsl:variable name="date" as="xs:string?" select="ed:dating(.)[. ne current()/normalize-space()]"/>
              <xsl:for-each select="$date">
                <xsl:text>{.}{ed:say('punctuation.colon')}</xsl:text>
              </xsl:for-each>
              <span>
                <xsl:sequence select="ed:foreign-language(.)"/>
                <xsl:text>{normalize-space()}</xsl:text>
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

  <!-- A statement on rights in full, and the words of a gap in it; its paragraphs are parted. -->
  <xsl:function name="ed:statement" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="normalize-space(string-join(
      $part//(text() | gap | p | ab | item) ! (
        if (self::gap) then '[' || ed:gap-words(.) || ']'
        else if (self::p or self::ab or self::item) then ' '
        else if (ancestor::gap) then '' else .)))"/>
  </xsl:function>

  <xsl:function name="ed:letter-label" as="xs:string">
    <xsl:param name="correspondence" as="element(correspDesc)"/>
    <xsl:variable name="division" as="element()?" select="
      (tokenize($correspondence/(@ref, @corresp)[1])[starts-with(., '#')] ! $ed:by-id(substring(., 2)))[1]"/>
    <xsl:sequence select="($division ! ed:division-label(.), ed:say('panel.correspondence'))[1]"/>
  </xsl:function>

  <!-- “from A, Prague, July 1960; forwarded: C; to B, Prague” -->
  <xsl:function name="ed:correspondence" as="xs:string">
    <xsl:param name="correspondence" as="element(correspDesc)"/>
    <xsl:sequence select="string-join(
      for $action in $correspondence/correspAction[@type = ('sent', 'received', 'transmitted', 'redirected', 'forwarded')]
      return ed:say('panel.' || $action/@type, map { 'words':
        string-join($action/*[not(self::note or self::desc)] ! (if (self::date) then ed:dating(.) else normalize-space()), ', ') }),
      ed:say('punctuation.semicolon'))"/>
  </xsl:function>

  <!-- Whom @resp points to, by name. -->
  <xsl:function name="ed:responsible" as="xs:string?">
    <xsl:param name="resp" as="attribute(resp)?"/>
    <xsl:sequence select="(
      for $token in tokenize($resp)[starts-with(., '#')]
      return $ed:by-id(substring($token, 2))/(name, persName, orgName)[1]/normalize-space())[1]"/>
  </xsl:function>
</xsl:stylesheet>
