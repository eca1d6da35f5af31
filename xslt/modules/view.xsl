<?xml version="1.0" encoding="UTF-8"?>
<!-- What every view is made of. Later modules win over earlier ones: what no module knows comes first. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="unhandled.xsl"/>
  <xsl:import href="parameters.xsl"/>
  <xsl:import href="messages.xsl"/>
  <xsl:import href="frame.xsl"/>
  <xsl:import href="dates-in-words.xsl"/>
  <xsl:import href="direction.xsl"/>
  <xsl:import href="languages.xsl"/>
  <xsl:import href="anchors.xsl"/>
  <xsl:import href="content.xsl"/>
  <xsl:import href="blocks.xsl"/>
  <xsl:import href="figures.xsl"/>
  <xsl:import href="surfaces.xsl"/>
  <xsl:import href="letter.xsl"/>
  <xsl:import href="lists.xsl"/>
  <xsl:import href="drama-verse.xsl"/>
  <xsl:import href="speech.xsl"/>
  <xsl:import href="dictionary.xsl"/>
  <xsl:import href="inlines.xsl"/>
  <xsl:import href="glyphs.xsl"/>
  <xsl:import href="names.xsl"/>
  <xsl:import href="dates.xsl"/>
  <xsl:import href="choices.xsl"/>
  <xsl:import href="apparatus.xsl"/>
  <xsl:import href="gaps.xsl"/>
  <xsl:import href="additions.xsl"/>
  <xsl:import href="hands.xsl"/>
  <xsl:import href="notes.xsl"/>
  <xsl:import href="note-numbers.xsl"/>
  <xsl:import href="note-list.xsl"/>
  <xsl:import href="stamps.xsl"/>
  <xsl:import href="quotations.xsl"/>
  <xsl:import href="pages.xsl"/>
  <xsl:import href="spans.xsl"/>
  <xsl:import href="legend.xsl"/>
  <xsl:import href="panel-facts.xsl"/>
  <xsl:import href="rights.xsl"/>
  <xsl:import href="panel.xsl"/>
  <xsl:import href="beside.xsl"/>
  <xsl:import href="neighbours.xsl"/>
  <xsl:import href="page.xsl"/>

  <!-- Of each view: its name and title, whether frames of the transcript are shown, whether changes are accounted for in notes. -->
  <xsl:variable name="ed:view" as="map(xs:string, item())" select="map {
    'name': $ed:view-name,
    'title': ed:say('view.' || $ed:view-name || '.title'),
    'about': ed:say('view.' || $ed:view-name || '.about'),
    'frames': $ed:view-name eq 'diplomatic',
    'accounts': $ed:view-name eq 'reading'
  }"/>

  <xsl:template name="ed:show">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:choose>
      <xsl:when test="$ed:view-name eq 'diplomatic'">
        <xsl:apply-templates select="$nodes" mode="diplomatic"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$nodes" mode="reading"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How an element of the text looks: one mode for each view; templates of both stand side by side. -->
  <xsl:mode name="diplomatic" on-no-match="shallow-copy"/>
  <xsl:mode name="reading" on-no-match="shallow-copy"/>
  <!-- What the reading view owes its reader for an element: the body of a note, or nothing. -->
  <xsl:mode name="account" on-no-match="deep-skip"/>

  <xsl:template match="comment() | processing-instruction()" mode="diplomatic reading"/>

  <!-- A character of the transcript that XML can’t hold; one that ends a page needs no sign. -->
  <xsl:template match="processing-instruction('tei-character')[not(. = '000C')]" mode="diplomatic" priority="1">
    <span class="report generated">[U+{.}]</span>
  </xsl:template>

  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="/">
    <xsl:call-template name="ed:page"/>
  </xsl:template>
</xsl:stylesheet>
