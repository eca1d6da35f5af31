<?xml version="1.0" encoding="UTF-8"?>
<!-- Letters and records: openers, closers, addresses, signatures, postscripts, forms (TEI Guidelines, 4.2). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="opener | closer | address" mode="diplomatic reading">
    <xsl:call-template name="ed:group"/>
  </xsl:template>

  <xsl:template match="address[not(ed:is-mixed(.))]" mode="diplomatic reading">
    <address>
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:lines"/>
      <xsl:call-template name="ed:note-signs"/>
    </address>
  </xsl:template>

  <xsl:template match="dateline | salute | addrLine | trailer" mode="diplomatic reading">
    <xsl:call-template name="ed:line">
      <xsl:with-param name="class" select="local-name()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A signature: who or what, in which hand, read or not. -->
  <xsl:template match="signed" mode="diplomatic reading">
    <xsl:call-template name="ed:line">
      <xsl:with-param name="class" select="'signed'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="postscript" mode="diplomatic reading">
    <section>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'postscript'"/>
      </xsl:call-template>
      <xsl:apply-templates mode="#current"/>
    </section>
  </xsl:template>

  <xsl:template match="postscript[empty(head)]" mode="reading">
    <section>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'postscript'"/>
      </xsl:call-template>
      <xsl:element name="h{ed:division-level(.)}">
        <xsl:attribute name="class" select="'generated'"/>
        <xsl:sequence select="ed:our-language(.)"/>
        <xsl:text>{ed:say(if (starts-with(normalize-space(), 'Note')) then 'postscript.note' else 'postscript.postscript')}</xsl:text>
      </xsl:element>
      <xsl:apply-templates mode="#current"/>
    </section>
  </xsl:template>

  <!-- A form at the end: as typed; for the reader a table of labels and values. -->
  <xsl:template match="trailer[@type = 'form'][label]" mode="reading">
    <table>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'form'"/>
      </xsl:call-template>
      <tbody>
        <xsl:for-each-group select="node()" group-starting-with="label">
          <xsl:if test="exists(current-group()[normalize-space() or self::gap])">
            <tr>
              <xsl:variable name="label" as="element(label)?" select="current-group()[self::label]"/>
              <th scope="row">
                <xsl:apply-templates select="$label" mode="#current"/>
              </th>
              <td>
                <xsl:apply-templates select="current-group() except ($label, current-group()[self::lb])"
                  mode="#current"/>
              </td>
            </tr>
          </xsl:if>
        </xsl:for-each-group>
      </tbody>
    </table>
  </xsl:template>
</xsl:stylesheet>
