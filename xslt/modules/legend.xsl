<?xml version="1.0" encoding="UTF-8"?>
<!-- The legend: only the signs that this record uses, in words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:h="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="ed:legend">
    <xsl:variable name="entries" as="element(h:div)*">
      <xsl:choose>
        <xsl:when test="$ed:view?accounts">
          <xsl:call-template name="ed:reading-signs"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="ed:diplomatic-signs"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="ed:common-signs"/>
    </xsl:variable>
    <xsl:if test="exists($entries)">
      <section class="legend" aria-labelledby="legend:">
        <h2 id="legend:">{ed:say('legend.heading')}</h2>
        <dl>
          <xsl:sequence select="$entries"/>
        </dl>
      </section>
    </xsl:if>
    <xsl:if test="exists($ed:hands) and not($ed:view?accounts)">
      <section class="legend hands" aria-labelledby="hands:" data-pick="{ed:say('hands.pick')}">
        <h2 id="hands:">{ed:say('hands.heading')}</h2>
        <dl>
          <xsl:for-each select="$ed:hands">
            <div id="hand:{position()}">
              <dt>
                <xsl:variable name="words" as="xs:string" select="ed:say('hands.hand', map { 'number': position() })"/>
                <xsl:variable name="first" as="xs:string?" select="ed:first-mark(.)"/>
                <xsl:choose>
                  <xsl:when test="exists($first)">
                    <a href="#{$first}">{$words}</a>
                  </xsl:when>
                  <xsl:otherwise>
                    <xsl:text>{$words}</xsl:text>
                  </xsl:otherwise>
                </xsl:choose>
              </dt>
              <dd>
                <xsl:sequence select="ed:foreign-language(.)"/>
                <xsl:text>{normalize-space()}</xsl:text>
              </dd>
            </div>
          </xsl:for-each>
        </dl>
        <xsl:if test="count($ed:hands) gt 1">
          <p>{ed:say('hands.remark')}</p>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The elements of the texts of the record that have a name. -->
  <xsl:function name="ed:in-text" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$ed:text-elements-by-name($name)"/>
  </xsl:function>

  <xsl:variable name="ed:text-elements-by-name" as="map(xs:string, element()*)">
    <xsl:map>
      <xsl:for-each-group select="$ed:text-elements[self::tei:*]" group-by="local-name()" xmlns:tei="http://www.tei-c.org/ns/1.0">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:template name="ed:diplomatic-signs">
    <xsl:if test="exists($ed:text-elements[@rendition][exists(ed:frame(.))]) or exists(ed:in-text('gap'))">
      <xsl:sequence select="ed:sign(ed:report(ed:say('legend.report.sign')), ed:say('legend.report'))"/>
    </xsl:if>
    <xsl:if test="ed:in-text('hi')[ed:rend-classes(.) = 'letter-spaced']">
      <xsl:sequence select="ed:sign(ed:styled('letter-spaced', ed:say('legend.letter-spaced.sign')), ed:say('legend.letter-spaced'))"/>
    </xsl:if>
    <xsl:if test="ed:in-text('add')[@hand]">
      <xsl:sequence select="ed:sign(ed:styled('hand-example', ed:say('legend.hand.sign')), ed:say('legend.hand'))"/>
    </xsl:if>
    <xsl:if test="ed:in-text('del')">
      <xsl:sequence select="ed:sign(ed:styled('strikethrough', ed:say('legend.deleted.sign')), ed:say('legend.deleted'))"/>
    </xsl:if>
    <xsl:if test="ed:in-text('add')[empty(@hand)][not(tokenize(@place) = ('above', 'below', 'margin'))]">
      <xsl:sequence select="ed:sign(ed:styled('added', ed:say('legend.added.sign')), ed:say('legend.added'))"/>
    </xsl:if>
    <xsl:if test="ed:in-text('note')[@type = 'stamp']">
      <xsl:sequence select="ed:sign(ed:styled('box', ed:say('legend.stamp.sign')), ed:say('legend.stamp'))"/>
    </xsl:if>
    <xsl:if test="ed:in-text('supplied')[ed:is-editors(.)] or ed:in-text('choice')[corr]">
      <xsl:sequence select="ed:sign(ed:plain(ed:say('legend.not-shown')), ed:say('legend.editors'))"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="ed:reading-signs">
    <xsl:variable name="gaps" as="xs:integer" select="count(ed:in-text('gap')[@reason = 'illegible'])"/>
    <xsl:if test="$gaps gt 0">
      <xsl:sequence select="ed:sign(ed:report(ed:say('legend.illegible.sign')), ed:say('legend.illegible', map { 'times': ed:times($gaps) }))"/>
    </xsl:if>
    <xsl:if test="ed:in-text('supplied')[not(ed:is-editors(.))]">
      <xsl:sequence select="ed:sign(ed:plain('[ ]'), ed:say('legend.supplied'))"/>
    </xsl:if>
    <xsl:if test="ed:in-text('supplied')[ed:is-editors(.)]">
      <xsl:sequence select="ed:sign(ed:plain('‹ ›'), ed:say('legend.editors-words'))"/>
    </xsl:if>
    <xsl:for-each-group select="ed:in-text('choice')[ed:is-plain-abbreviation(.)]" composite="yes"
        group-by="normalize-space(abbr[1]), normalize-space(expan[1])">
      <xsl:sort select="-count(current-group())"/>
      <xsl:sequence select="ed:sign(ed:plain(current-grouping-key()[2]),
        ed:say('legend.abbreviation', map { 'form': current-grouping-key()[1], 'times': ed:times(count(current-group())) }))"/>
    </xsl:for-each-group>
    <xsl:variable name="spaced" as="xs:string*" select="
      distinct-values(ed:in-text('hi')[ed:rend-classes(.) = 'letter-spaced']/normalize-space())"/>
    <xsl:if test="exists($spaced)">
      <xsl:sequence select="ed:sign(ed:plain(ed:say('legend.not-shown')),
        ed:say('legend.letter-spacing-of', map { 'words': string-join($spaced ! ed:quoted(.), ', ') }))"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="ed:common-signs">
    <xsl:if test="ed:in-text('unclear')">
      <xsl:sequence select="ed:sign(ed:plain(ed:say('label.unclear')), ed:say('legend.unclear'))"/>
    </xsl:if>
    <xsl:if test="ed:in-text('sic')[empty(parent::choice)]">
      <xsl:sequence select="ed:sign(ed:plain(ed:say('label.sic')), ed:say('legend.sic'))"/>
    </xsl:if>
    <xsl:if test="exists($ed:noted)">
      <xsl:sequence select="ed:sign(ed:styled('sup-example', '1'),
        ed:say(if (exists($ed:notes[ed:is-note-of-source(.)])) then 'legend.notes-of-both' else 'legend.note'))"/>
    </xsl:if>
    <xsl:if test="some $name in $ed:first-of-name?* satisfies exists(ed:entry($name/@ref))">
      <xsl:sequence select="ed:sign(ed:styled('name', ed:say('legend.name.sign')), ed:say('legend.name'))"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="ed:sign" as="element(h:div)">
    <xsl:param name="sign" as="element(h:span)"/>
    <xsl:param name="meaning" as="xs:string"/>
    <div>
      <dt><xsl:sequence select="$sign"/></dt>
      <dd>{$meaning}</dd>
    </div>
  </xsl:function>

  <xsl:function name="ed:plain" as="element(h:span)">
    <xsl:param name="text" as="xs:string"/>
    <span>{$text}</span>
  </xsl:function>

  <xsl:function name="ed:report" as="element(h:span)">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="ed:styled('report', $text)"/>
  </xsl:function>

  <xsl:function name="ed:styled" as="element(h:span)">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="text" as="xs:string"/>
    <span class="{$class}">{$text}</span>
  </xsl:function>

  <xsl:function name="ed:times" as="xs:string">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:sequence select="if ($count eq 2) then ed:say('legend.twice') else ed:say-count('legend.times', $count)"/>
  </xsl:function>
</xsl:stylesheet>
